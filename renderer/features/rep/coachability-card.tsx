import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { nextReview } from '#shared/domain/coachability-rules.ts';
import type { CoachabilityOutcome } from '#shared/domain/coachability.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './coachability-card.module.css';
import { useCoachabilityPanel } from './coachability-panel-store.ts';
import { CoachabilityTrend } from './coachability-trend.tsx';

/** Whether coaching reaches this person: dated checks, and apart from them what the manager decided. Source: S5. */
export function CoachabilityCard({ repId }: { repId: RepId }) {
  const { t } = useTranslation('coachability');
  const open = useCoachabilityPanel((panel) => panel.open);
  const { data, error } = useApiQuery('coachability', 'list', { repId });
  const next = data && nextReview(data);
  return (
    <Card className={classes['card']} aria-labelledby="coachability">
      <SectionHeading
        id="coachability"
        aside={
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
            onClick={() => open({ repId, about: 'check', check: null })}
          >
            {t('check.add')}
          </Button>
        }
      >
        {t('title')}
      </SectionHeading>
      <p className={classes['quiet']}>{t('why')}</p>
      {error && <ErrorText>{error.message}</ErrorText>}
      {data === undefined && !error && <SkeletonRows rows={4} />}
      {data?.checks.length === 0 && <p className={classes['none']}>{t('none')}</p>}
      {data && data.checks.length > 0 && <CoachabilityTrend checks={data.checks} />}
      {data && (
        <section aria-labelledby="coachability-outcomes" className={classes['outcomes']}>
          <SectionHeading
            id="coachability-outcomes"
            aside={
              <Button
                size="xs"
                variant="subtle"
                leftSection={<IconPlus size={15} stroke={1.8} aria-hidden />}
                onClick={() => open({ repId, about: 'outcome', outcome: null })}
              >
                {t('outcome.add')}
              </Button>
            }
          >
            {t('outcome.title')}
          </SectionHeading>
          {data.outcomes.length === 0 && <p className={classes['none']}>{t('outcome.none')}</p>}
          <ul>
            {data.outcomes.map((outcome) => (
              <OutcomeItem key={outcome.id} outcome={outcome} />
            ))}
          </ul>
          {next && (
            <p className={classes['next']}>
              {t(next.from === 'outcome' ? 'outcome.lookAgain' : 'nextCheck', {
                day: formatDay(next.day, 'full'),
              })}
            </p>
          )}
        </section>
      )}
    </Card>
  );
}

function OutcomeItem({ outcome }: { outcome: CoachabilityOutcome }) {
  const { t } = useTranslation('coachability');
  const open = useCoachabilityPanel((panel) => panel.open);
  const day = formatDay(outcome.day, 'dated');
  const label = t('outcome.edit', { day });
  return (
    <li className={classes['outcome']}>
      <div className={classes['decision']}>
        <span className={classes['kind']}>{t(`outcome.kind.${outcome.outcome}`)}</span>
        <time dateTime={outcome.day} className={classes['day']}>
          {day}
        </time>
        <ActionIcon
          size={26}
          aria-label={label}
          title={label}
          onClick={() => open({ repId: outcome.repId, about: 'outcome', outcome })}
        >
          <IconPencil size={15} stroke={1.7} aria-hidden />
        </ActionIcon>
      </div>
      <p className={classes['reason']}>{outcome.reason}</p>
    </li>
  );
}
