import { ActionIcon } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDay } from '#renderer/lib/format.ts';
import { useMarkCommitment } from '#renderer/lib/mark-commitment.ts';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { Commitment } from '#shared/domain/commitment.ts';
import classes from './list-card.module.css';

const shown = 2;

interface CommitmentsCardProps {
  commitments: readonly Commitment[];
  /** `YYYY-MM-DD` */
  today: string;
}

/** What was agreed and is due by Sunday or late. A behaviour is closed where it is seen, in a session. */
export function CommitmentsCard({ commitments, today }: CommitmentsCardProps) {
  const { t } = useTranslation(['today', 'commitments']);
  const more = commitments.length - shown;
  const mark = useMarkCommitment();

  return (
    <Card className={classes['card']} aria-labelledby="commitments-title">
      <SectionHeading
        id="commitments-title"
        aside={<Link to="/commitments">{more > 0 ? t('more', { count: more }) : t('allOpen')}</Link>}
      >
        {t('commitments')}
      </SectionHeading>
      <ul>
        {commitments.slice(0, shown).map((commitment) => (
          <li key={commitment.id} className={classes['item']}>
            <div className={classes['grow']}>
              <div className={classes['text']} title={commitment.text}>
                {commitment.text}
              </div>
              <Due commitment={commitment} today={today} />
            </div>
            {!commitment.behavioural && (
              <ActionIcon
                aria-label={t('commitments:markLong.kept', { text: commitment.text })}
                onClick={() => mark(commitment, 'kept')}
              >
                <IconCheck size={18} stroke={1.8} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Due({ commitment, today }: { commitment: Commitment; today: string }) {
  const { t } = useTranslation('today');
  const { repName, dueDay } = commitment;
  if (dueDay === null) return <div className={classes['why']}>{repName}</div>;
  const isLate = dueDay < today;
  return (
    <div className={[classes['why'], isLate && classes['late']].filter(Boolean).join(' ')}>
      {[repName, t(isLate ? 'wasDue' : 'due', { day: formatDay(dueDay, 'brief') })].join(' · ')}
    </div>
  );
}
