import { useTranslation } from 'react-i18next';
import type { WithheldCounts } from '#shared/domain/report.ts';
import classes from './batch-screen.module.css';

/** What of the chosen sessions stays on this computer, said before anything leaves. */
export function BatchWithheld({ withheld }: { withheld: WithheldCounts }) {
  const { t } = useTranslation(['batch', 'report']);
  const { privateNotes, goals, privateObservations, plainNotes, debriefWords, privateFiles } = withheld;
  const lines = [
    privateNotes > 0 && t('withheld.privateNotes', { count: privateNotes }),
    goals > 0 && t('withheld.goals', { count: goals }),
    privateObservations > 0 && t('withheld.privateObservations', { count: privateObservations }),
    plainNotes > 0 && t('report:withheld.plainNotes', { count: plainNotes }),
    debriefWords > 0 && t('report:withheld.debriefWords', { count: debriefWords }),
    privateFiles > 0 && t('report:withheld.privateFiles', { count: privateFiles }),
  ].filter((line) => line !== false);
  return (
    <div className={classes['withheld']}>
      {lines.length === 0 ? (
        <p>{t('report:nothingWithheld')}</p>
      ) : (
        <>
          <p id="batch-stays">{t('stays')}</p>
          <ul aria-labelledby="batch-stays">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
