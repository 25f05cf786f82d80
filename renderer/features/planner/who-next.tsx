import { Anchor, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { kindFor } from '#renderer/lib/need-kind.ts';
import { useNeedText } from '#renderer/lib/need-text.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './who-next.module.css';

/** As many as one week holds: three rows of three. */
const shown = 9;

/** Who to plan next, each with the reason in words; nobody who has something planned within a week. */
export function WhoNext() {
  const { t } = useTranslation('planner');
  const needText = useNeedText();
  const openPlan = usePlanPanel((state) => state.open);
  const { repCount } = useBootstrap();
  const { data } = useApiQuery('today', 'whoNext', { limit: shown });
  if (data === undefined || repCount === 0) return null;
  return (
    <Card className={classes['card']} aria-labelledby="who-next">
      <SectionHeading
        id="who-next"
        aside={
          <Anchor component={Link} to="/team?view=coverage" size="xs">
            {t('coverage')}
          </Anchor>
        }
      >
        {t('whoNext')}
      </SectionHeading>
      <Private as="block">
        <p className={classes['hint']}>
          {data.dueCount === 0 ? t('nobodyDue') : t('dueCount', { count: data.dueCount })}
        </p>
        <ul className={classes['list']}>
          {data.due.map((need) => (
            <li key={need.repId} className={classes['item']}>
              <Avatar name={need.repName} />
              <div className={classes['grow']}>
                <Link to={`/team/${need.repId}`} className={classes['name']}>
                  {need.repName}
                </Link>
                <div className={classes['why']} data-steady={need.reason === 'steady'}>
                  {needText(need)}
                </div>
              </div>
              <Button
                size="xs"
                variant="subtle"
                aria-label={t('planWith', { name: need.repName })}
                onClick={() => openPlan({ repId: need.repId, kind: kindFor(need) })}
              >
                {t('planIt')}
              </Button>
            </li>
          ))}
        </ul>
      </Private>
    </Card>
  );
}
