import { Autocomplete, Button, NativeSelect, Switch, Textarea } from '@mantine/core';
import { IconBulb, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Competency } from '#shared/domain/competency.ts';
import type { Observation, ObservationInput } from '#shared/domain/observation.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { describeKey } from '#renderer/lib/shortcuts.ts';
import { useTakeUpIdea } from '#renderer/lib/take-up-idea.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { focusOnMount } from './focus-on-mount.ts';
import { KindChips } from './kind-chips.tsx';
import { kindOfKey } from './kind-key.ts';
import { peopleOf } from './people.ts';
import { markSaved } from './saved-time.ts';
import { SplitHere } from './split-here.tsx';
import { useKeys } from './use-keys.ts';
import type { Visits } from './use-visits.ts';
import classes from './notes.module.css';

interface NoteEditorProps {
  note: Observation;
  detail: SessionDetail;
  competencies: Competency[];
  visits: Visits;
  onClose: () => void;
}

/** A note opened where it stands. Everything is stored as it is changed; there is nothing to confirm. */
export function NoteEditor({ note, detail, competencies, visits, onClose }: NoteEditorProps) {
  const { t } = useTranslation(['ride', 'common', 'ideas']);
  const takeUp = useTakeUpIdea();
  const isTakenUp = detail.links.some(
    ({ observationId, type }) => observationId === note.id && type === 'idea',
  );
  const [failure, setFailure] = useState<string | null>(null);
  // What was chosen stands at once; the row that is read again holds it a moment later.
  const [chosen, setChosen] = useState<Partial<ObservationInput>>({});
  const { id } = note;
  // What was chosen before stays on the list, whichever framework is in use today.
  const { data: offered = competencies } = useApiQuery('competencies', 'list', { keep: note.competencyId });
  const { kind, competencyId, visitId, visibility } = { ...note, ...chosen };

  async function save(changes: Partial<ObservationInput>): Promise<void> {
    const { savedAt } = await call('observations', 'update', { id, changes });
    markSaved(savedAt);
  }
  const words = useAutosave({ text: note.text, answer: note.answer, person: note.person }, save);

  const isRemoved = useRef(false);
  useUndoOnClose(note, { ...note, ...chosen, ...words.value }, save, isRemoved);

  function set(changes: Partial<ObservationInput>): void {
    setChosen((before) => ({ ...before, ...changes }));
    save(changes).then(
      () => setFailure(null),
      (error: unknown) => {
        setChosen({});
        setFailure(messageOf(error));
      },
    );
  }

  async function remove(): Promise<void> {
    try {
      await call('observations', 'archive', { id });
      isRemoved.current = true;
      showUndo({ message: t('noteRemoved'), undo: () => call('observations', 'restore', { id }) });
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    }
  }

  const frame = useRef<HTMLFieldSetElement>(null);
  useKeys(frame, (event) => {
    const key = describeKey(event);
    const wanted = kindOfKey(event);
    if (wanted === null && key !== 'escape') return;
    event.preventDefault();
    if (wanted === null) onClose();
    else set({ kind: wanted });
  });

  function closeOnEnter(event: KeyboardEvent): void {
    if (describeKey(event) !== 'enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    words.flush();
    onClose();
  }

  const error = failure ?? words.error;
  return (
    <fieldset ref={frame} aria-label={t('editNote')} className={classes['editor']}>
      <Textarea
        ref={focusOnMount}
        autosize
        aria-label={t('noteText')}
        value={words.value.text}
        onChange={(event) => words.change({ ...words.value, text: event.currentTarget.value })}
        onBlur={words.flush}
        onKeyDown={closeOnEnter}
      />
      {kind === 'question' && (
        <Textarea
          autosize
          label={t('inTheirWords')}
          value={words.value.answer}
          onChange={(event) => words.change({ ...words.value, answer: event.currentTarget.value })}
          onBlur={words.flush}
          onKeyDown={closeOnEnter}
        />
      )}
      <KindChips value={kind} onChoose={(next) => set({ kind: next })} />
      <div className={classes['selects']}>
        <NativeSelect
          size="lg"
          label={t('competency')}
          value={competencyId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ competencyId: offered.find((one) => one.id === value)?.id ?? null })
          }
          data={[
            { value: '', label: t('none') },
            ...offered.map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
        <Autocomplete
          size="lg"
          label={t('person')}
          data={peopleOf(detail)}
          value={words.value.person}
          onChange={(person) => words.change({ ...words.value, person })}
          onBlur={words.flush}
        />
        {detail.visits.length > 0 && (
          <NativeSelect
            size="lg"
            label={t('visit')}
            value={detail.visits.some((one) => one.id === visitId) ? (visitId ?? '') : ''}
            onChange={({ currentTarget: { value } }) =>
              set({ visitId: detail.visits.find((one) => one.id === value)?.id ?? null })
            }
            data={[
              { value: '', label: t('betweenVisits') },
              ...detail.visits.map((one) => ({ value: one.id, label: one.customer })),
            ]}
          />
        )}
      </div>
      {error !== null && <ErrorText>{error}</ErrorText>}
      <div className={classes['editorFoot']}>
        <Switch
          size="md"
          label={t('onlyForMe')}
          checked={visibility === 'private'}
          onChange={(event) => set({ visibility: event.currentTarget.checked ? 'private' : 'shared' })}
        />
        <span className={classes['spring']} />
        <SplitHere note={note} detail={detail} visits={visits} onDone={onClose} />
        {kind === 'idea' && visibility === 'shared' && detail.rep !== null && !isTakenUp && (
          <Button
            size="lg"
            variant="subtle"
            leftSection={<IconBulb size={16} stroke={1.7} aria-hidden />}
            onClick={() => {
              words.flush();
              takeUp(id);
            }}
          >
            {t('ideas:takeUp')}
          </Button>
        )}
        <Button
          size="lg"
          variant="subtle"
          leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
          onClick={() => void remove()}
        >
          {t('removeNote')}
        </Button>
        <Button
          size="lg"
          onClick={() => {
            words.flush();
            onClose();
          }}
        >
          {t('done')}
        </Button>
      </div>
    </fieldset>
  );
}

const edited = ['text', 'answer', 'person', 'kind', 'competencyId', 'visitId', 'visibility'] as const;
type Edited = Pick<Observation, (typeof edited)[number]>;

/** However the editor is left, what was changed in it can be taken back in one go; removed, the note itself can be. */
function useUndoOnClose(
  note: Edited,
  now: Edited,
  save: (changes: Partial<ObservationInput>) => Promise<void>,
  isRemoved: RefObject<boolean>,
): void {
  const { t } = useTranslation('ride');
  const [before] = useState(note);
  const latest = useRef({ now, save, t });
  useEffect(() => {
    latest.current = { now, save, t };
  });
  useEffect(
    () => () => {
      const last = latest.current;
      const changed = edited.filter((field) => last.now[field] !== before[field]);
      if (isRemoved.current || changed.length === 0) return;
      // Only these: what somebody changed elsewhere in the meantime stays.
      const former = Object.fromEntries(changed.map((field) => [field, before[field]]));
      showUndo({ message: last.t('noteChanged'), undo: () => last.save(former) });
    },
    [before, isRemoved],
  );
}
