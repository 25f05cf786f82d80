import { IconChecks } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { kindPrefix } from '#shared/domain/capture.ts';
import { observationKinds, type Observation, type ObservationKind } from '#shared/domain/observation.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { formatTime } from '#renderer/lib/format.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { AllDone } from './all-done.tsx';
import classes from './day-end.module.css';

/** What a plain note can become. */
const kinds = observationKinds.filter((kind) => kind !== 'note');

interface UnsortedNotesProps {
  notes: readonly Observation[];
  visits: readonly Visit[];
  readOnly: boolean;
}

/** Plain notes, each with the signs it could have been typed with: a key sorts it, and the next one is at hand. */
export function UnsortedNotes({ notes, visits, readOnly }: UnsortedNotesProps) {
  const { t } = useTranslation(['day-end', 'common']);
  const list = useRef<HTMLUListElement>(null);
  const customers = new Map(visits.map(({ id, customer }) => [id, customer]));

  function focusRow(index: number): void {
    const row = list.current?.children[index];
    row?.querySelector('button')?.focus();
  }

  async function sort({ id }: Observation, index: number, kind: ObservationKind): Promise<void> {
    // The row leaves: whoever sorts by keyboard goes on with the one that was behind it.
    focusRow(index + 1 < notes.length ? index + 1 : index - 1);
    try {
      await call('observations', 'update', { id, changes: { kind } });
      showUndo({
        message: t('unsorted.sorted', { kind: t(`common:kind.${kind}`) }),
        undo: async () => void (await call('observations', 'update', { id, changes: { kind: 'note' } })),
      });
    } catch (error) {
      showFailure(messageOf(error));
      focusRow(index);
    }
  }

  function onKey(event: KeyboardEvent, note: Observation, index: number): void {
    const key = describeKey(event);
    if (key === 'arrowdown' || key === 'arrowup') {
      event.preventDefault();
      focusRow(index + (key === 'arrowdown' ? 1 : -1));
      return;
    }
    const kind = kindOfKey(key);
    if (kind === undefined) return;
    event.preventDefault();
    void sort(note, index, kind);
  }

  return (
    <Card className={classes['card']} aria-labelledby="unsorted-title">
      <SectionHeading id="unsorted-title" aside={notes.length > 0 && notes.length}>
        {t('unsorted.title')}
      </SectionHeading>
      {notes.length === 0 ? (
        <AllDone icon={IconChecks}>{t('unsorted.none')}</AllDone>
      ) : (
        <>
          <p className={classes['why']}>{t(readOnly ? 'unsorted.final' : 'unsorted.why')}</p>
          <ul ref={list} className={classes['list']}>
            {notes.map((note, index) => (
              <li key={note.id} className={classes['note']}>
                <div className={classes['line']}>
                  <time dateTime={note.observedAt} className={classes['time']}>
                    {formatTime(note.observedAt)}
                  </time>
                  <div className={classes['grow']}>
                    <Private when={note.visibility === 'private'}>
                      <span className={classes['text']} dir="auto">
                        {note.text}
                      </span>
                    </Private>
                    {note.visitId !== null && (
                      <div className={classes['facts']} dir="auto">
                        {customers.get(note.visitId) ?? ''}
                      </div>
                    )}
                  </div>
                </div>
                {!readOnly && (
                  <fieldset aria-label={t('unsorted.what')} className={classes['kinds']}>
                    {kinds.map((kind) => (
                      <button
                        key={kind}
                        type="button"
                        title={t(`common:kind.${kind}`)}
                        aria-label={t(`common:kind.${kind}`)}
                        className={classes['kind']}
                        onKeyDown={(event) => onKey(event, note, index)}
                        onClick={() => void sort(note, index, kind)}
                      >
                        <KindBadge kind={kind} decorative />
                        <span className={classes['kindName']}>{t(`common:kind.${kind}`)}</span>
                      </button>
                    ))}
                  </fieldset>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** The sign itself, or Ctrl and its number as while capturing. */
function kindOfKey(key: string): ObservationKind | undefined {
  const number = /^mod\+([1-6])$/.exec(key)?.[1];
  if (number !== undefined) return kinds[Number(number) - 1];
  return kinds.find((kind) => kindPrefix[kind] === key);
}
