import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { styleFor } from '#shared/domain/skill-will-rules.ts';
import type { RepId } from '#shared/domain/ids.ts';
import classes from './coachability-card.module.css';

/** Where this person stands on the matrix of skill and will, and the way to it. */
export function SkillWillCard({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['rep', 'skill-will']);
  const { data, error } = useApiQuery('skillWill', 'history', { repId });
  const [latest] = data ?? [];
  return (
    <Card className={classes['card']} aria-labelledby="skill-will">
      <SectionHeading
        id="skill-will"
        aside={
          <Link to={`/team/skill-will?rep=${repId}`}>
            {t(latest === undefined ? 'skillWill.place' : 'skillWill.open')}
          </Link>
        }
      >
        {t('skillWill.title')}
      </SectionHeading>
      {error && <ErrorText>{error.message}</ErrorText>}
      {data && (
        <p className={classes['none']}>
          {latest === undefined
            ? t('skillWill.none')
            : t('skillWill.since', {
                style: t(`skill-will:style.${styleFor(latest)}`),
                day: formatDay(latest.day, 'full'),
              })}
        </p>
      )}
    </Card>
  );
}
