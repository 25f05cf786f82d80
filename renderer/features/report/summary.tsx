import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation, ObservationKind } from '#shared/domain/observation.ts';
import type { Session } from '#shared/domain/session.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SavedAt } from '#renderer/ui/saved-at.tsx';
import { placeIds } from './go-to.ts';
import classes from './report-screen.module.css';

const fieldProps = { classNames: { label: classes['fieldLabel'] ?? '' }, autosize: true, minRows: 2 };

interface SummaryProps {
  session: Session;
  observations: Observation[];
  readOnly: boolean;
  /** How often the report was drafted while it was open. */
  drafts: number;
  /** Stands between what the rep reads and what stays with the manager. */
  children: ReactNode;
}

/** The manager's own sentences. Each is stored while it is typed. */
export function Summary({ session, observations, readOnly, drafts, children }: SummaryProps) {
  const { t } = useTranslation('report');
  const { id, privateNote } = session;
  const note = useAutosave(privateNote, (text) =>
    call('sessions', 'saveSummary', { id, summary: { privateNote: text } }),
  );
  return (
    <>
      {/* What was typed before the draft must not stand over it. */}
      <Drafted
        key={drafts}
        session={session}
        observations={observations}
        readOnly={readOnly}
        noteSavedAt={note.savedAt}
      />
      {children}
      <Private as="block">
        <Textarea
          {...fieldProps}
          label={<Label text={t('onlyForMe')} aside={<Chip tone="promise">{t('neverLeaves')}</Chip>} />}
          value={note.value}
          error={note.error}
          readOnly={readOnly}
          onChange={({ currentTarget }) => note.change(currentTarget.value)}
          onBlur={note.flush}
        />
      </Private>
    </>
  );
}

interface DraftedProps extends Pick<SummaryProps, 'session' | 'observations' | 'readOnly'> {
  noteSavedAt: Date | null;
}

/** The two texts that can be drafted from the notes, under the time at which anything of the summary was stored. */
function Drafted({ session, observations, readOnly, noteSavedAt }: DraftedProps) {
  const { t } = useTranslation('report');
  const { id, whatWorked, workOn } = session;
  const text = useAutosave({ whatWorked, workOn }, (summary) =>
    call('sessions', 'saveSummary', { id, summary }),
  );
  /** From how many notes a field is written; nothing where there are none. */
  const fromNotes = (kind: ObservationKind) => {
    const count = observations.filter((each) => each.kind === kind && each.visibility === 'shared').length;
    return count > 0 && t('fromNotes', { count });
  };

  const field = (name: 'whatWorked' | 'workOn') => ({
    ...fieldProps,
    id: placeIds[name],
    value: text.value[name],
    readOnly,
    onChange: (event: { currentTarget: { value: string } }) =>
      text.change({ ...text.value, [name]: event.currentTarget.value }),
    onBlur: text.flush,
  });

  return (
    <>
      <div className={classes['savedLine']}>
        <SavedAt at={later(text.savedAt, noteSavedAt)} />
      </div>
      {text.error !== null && <ErrorText>{text.error}</ErrorText>}
      <Textarea
        {...field('whatWorked')}
        label={<Label text={t('whatWorked')} aside={fromNotes('strength')} />}
        description={t('whatWorkedWhy')}
      />
      <Textarea
        {...field('workOn')}
        label={<Label text={t('workOn')} aside={fromNotes('growth')} />}
        description={t('workOnWhy')}
      />
    </>
  );
}

function later(one: Date | null, other: Date | null): Date | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function Label({ text, aside }: { text: string; aside: ReactNode }) {
  return (
    <span className={classes['label']}>
      {text}
      <span className={classes['aside']}>{aside}</span>
    </span>
  );
}
