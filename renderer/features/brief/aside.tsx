import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useVisitMixHint } from '#renderer/lib/visit-mix.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { BriefAside } from '#shared/domain/brief.ts';
import type { RepId, SessionId } from '#shared/domain/ids.ts';
import classes from './aside.module.css';

interface AsideProps {
  sessionId: SessionId;
  /** Of the rep; null for the whole team. */
  name: string | null;
  /** The rep of a ride-along. */
  ridesWith: RepId | null;
}

/** What only the manager reads: it stands on the screen and is in no PDF. */
export function Aside({ sessionId, name, ridesWith }: AsideProps) {
  const { t } = useTranslation('brief');
  const { data, error } = useApiQuery('briefs', 'aside', { sessionId });
  return (
    <aside className={classes['aside']} aria-labelledby="only-you">
      <SectionHeading id="only-you">{t('onlyYou')}</SectionHeading>
      <p className={classes['quiet']}>{t('notOnPaper')}</p>
      {error && <ErrorText>{error.message}</ErrorText>}
      {ridesWith !== null && <MixHint repId={ridesWith} />}
      {data && (
        <Private as="block">
          <OnlyYou aside={data} name={name} />
        </Private>
      )}
    </aside>
  );
}

function MixHint({ repId }: { repId: RepId }) {
  const hint = useVisitMixHint(repId);
  return hint === null ? null : <p className={classes['text']}>{hint}</p>;
}

function OnlyYou({ aside, name }: { aside: BriefAside; name: string | null }) {
  const { t } = useTranslation(['brief', 'ride', 'rep', 'commitments']);
  const { goal, strengths, developments, watchFor } = aside;
  return (
    <>
      <Part heading={t('ride:goal')}>
        <p className={goal === '' ? classes['quiet'] : classes['text']}>
          {goal === '' ? t('ride:noGoal') : goal}
        </p>
      </Part>
      {watchFor.length > 0 && (
        <Part heading={t('watchFor')}>
          <ul className={classes['list']}>
            {watchFor.map(({ id, text, sighting }) => (
              <li key={id}>
                {text}
                {sighting !== null && (
                  <span className={classes['quiet']}> ({t(`commitments:sighting.${sighting}`)})</span>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {strengths.length > 0 && (
        <Part heading={t('rep:profile.strength')}>
          <p>{strengths.join(' · ')}</p>
        </Part>
      )}
      {developments.length > 0 && (
        <Part heading={t('rep:profile.development')}>
          <p>{developments.join(' · ')}</p>
        </Part>
      )}
      <PrivateNotes aside={aside} name={name} />
    </>
  );
}

/** Folded: somebody may look over the shoulder. */
function PrivateNotes({
  aside: { notes, lastNote, repNotes },
  name,
}: {
  aside: BriefAside;
  name: string | null;
}) {
  const { t } = useTranslation('brief');
  const count = notes.length + Number(lastNote !== '') + Number(repNotes !== '');
  if (count === 0) return null;
  return (
    <details className={classes['notes']}>
      <summary>{t('notes', { count })}</summary>
      {notes.length > 0 && (
        <Part heading={t('ownNotes')}>
          <ul className={classes['list']}>
            {notes.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </Part>
      )}
      {lastNote !== '' && (
        <Part heading={t('lastNote')}>
          <p className={classes['text']}>{lastNote}</p>
        </Part>
      )}
      {repNotes !== '' && (
        <Part heading={t('about', { name: name ?? '' })}>
          <p className={classes['text']}>{repNotes}</p>
        </Part>
      )}
    </details>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h3>{heading}</h3>
      {children}
    </section>
  );
}
