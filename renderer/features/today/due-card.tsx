import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { currentLocale } from '#renderer/lib/format.ts';
import { kindFor } from '#renderer/lib/need-kind.ts';
import { useNeedText } from '#renderer/lib/need-text.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Need } from '#shared/domain/today.ts';
import classes from './list-card.module.css';

const shown = 4;

/** Who needs coaching most, and why: from here a session is one click away. */
export function DueCard({ due }: { due: readonly Need[] }) {
  const { t } = useTranslation('today');
  const needText = useNeedText();
  const openPlan = usePlanPanel((state) => state.open);
  const first = due.slice(0, shown);
  // Who comes before whom is for the manager alone.
  const listed = useDiscreet()
    ? first.toSorted((a, b) => a.repName.localeCompare(b.repName, currentLocale()))
    : first;
  return (
    <Card className={classes['card']} aria-labelledby="due-title">
      <SectionHeading
        id="due-title"
        aside={
          <Anchor component={Link} to="/team" size="xs">
            {t('restOfTeam')}
          </Anchor>
        }
      >
        {t('whoIsDue')}
      </SectionHeading>
      {due.length === 0 && <p className={classes['empty']}>{t('allCared')}</p>}
      <ul>
        {listed.map((need) => (
          <li key={need.repId} className={classes['item']}>
            <Avatar name={need.repName} />
            <div className={classes['grow']}>
              <Link to={`/team/${need.repId}`} className={classes['name']}>
                {need.repName}
              </Link>
              <div className={classes['why']}>{needText(need)}</div>
            </div>
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('planWith', { name: need.repName })}
              onClick={() => openPlan({ repId: need.repId, kind: kindFor(need) })}
            >
              {t('plan')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
