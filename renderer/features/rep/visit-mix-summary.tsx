import { useTranslation } from 'react-i18next';
import type { RepId } from '#shared/domain/ids.ts';
import { visitDifficulties } from '#shared/domain/visit.ts';
import { formatList } from '#renderer/lib/format.ts';
import { useVisitMix } from '#renderer/lib/visit-mix.ts';
import { Bar } from '#renderer/ui/bar.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './profile-summary.module.css';

/** Which customers this rep has shown over the year, and what is missing among them. */
export function VisitMixSummary({ repId }: { repId: RepId }) {
  const { t } = useTranslation(['visit-mix', 'visit']);
  const mix = useVisitMix(repId);
  if (mix === undefined) return null;
  const { visits, difficulties, segments, hint } = mix;
  const described = visitDifficulties.reduce((sum, one) => sum + difficulties[one], 0);
  return (
    <section className={classes['part']} aria-labelledby="visit-mix">
      <SectionHeading id="visit-mix">{t('title')}</SectionHeading>
      {visits === 0 && <p className={classes['empty']}>{t('none')}</p>}
      {described > 0 && (
        <div className={classes['mix']}>
          {visitDifficulties.map((one) => (
            <Bar
              key={one}
              label={t('of', {
                name: t(`visit:difficulties.${one}`),
                count: difficulties[one],
                total: described,
              })}
              done={difficulties[one]}
              planned={described}
            />
          ))}
        </div>
      )}
      {segments.length > 0 && (
        <p className={classes['empty']} dir="auto">
          {t('segments', { list: formatList(segments.map(({ name, count }) => `${name} (${count})`)) })}
        </p>
      )}
      {hint !== null && <p className={classes['hint']}>{t(`hint.${hint}`)}</p>}
    </section>
  );
}
