import { useTranslation } from 'react-i18next';
import { formatDay, localDay } from '#renderer/lib/format.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { MorningBrief } from '#shared/domain/brief.ts';
import classes from './brief-paper.module.css';

/** What was said and seen in the last session with this rep. */
export function LastTime({ last }: Pick<MorningBrief, 'last'>) {
  const { t } = useTranslation(['brief', 'export', 'today', 'common']);
  if (last === null) {
    return (
      <section>
        <h2>{t('today:lastTimeNone')}</h2>
        <p className={classes['quiet']}>{t('firstTime')}</p>
      </section>
    );
  }
  const { heldAt, kind, whatWorked, workOn, seen } = last;
  const day = formatDay(localDay(heldAt), 'dayMonth');
  return (
    <section>
      <h2>
        {t('today:lastTime', { day })} · {t(`common:sessionKindShort.${kind}`)}
      </h2>
      {whatWorked !== '' && <Said label={t('export:whatWorked')} text={whatWorked} />}
      {workOn !== '' && <Said label={t('export:workOn')} text={workOn} />}
      {seen.length === 0 && <p className={classes['quiet']}>{t('today:noNotes')}</p>}
      <ul className={classes['seen']}>
        {seen.map(({ id, kind: noteKind, text, customer, competency }) => (
          <li key={id}>
            <KindBadge kind={noteKind} />
            <span>
              {text}
              <Facts facts={[customer, competency]} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('export');
  return (
    <p className={classes['said']}>
      <b>{t('lead', { label })}</b> {text}
    </p>
  );
}

function Facts({ facts }: { facts: (string | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return <span className={classes['quiet']}> ({known.join(' · ')})</span>;
}
