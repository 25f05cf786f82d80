import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation, ObservationKind } from '#shared/domain/observation.ts';
import type { Session, SessionSummary } from '#shared/domain/session.ts';
import { call } from '#renderer/lib/api.ts';
import { useAutosave } from '#renderer/lib/autosave.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SavedAt } from '#renderer/ui/saved-at.tsx';
import { placeIds } from './go-to.ts';
import classes from './report-screen.module.css';

interface SummaryProps {
  session: Session;
  observations: Observation[];
  readOnly: boolean;
  /** Stands between what the rep reads and what stays with the manager. */
  children: ReactNode;
}

/** The manager's own sentences. Each is stored while it is typed. */
export function Summary({ session, observations, readOnly, children }: SummaryProps) {
  const { t } = useTranslation('report');
  const { id, whatWorked, workOn, privateNote } = session;
  const text = useAutosave<SessionSummary>({ whatWorked, workOn, privateNote }, (summary) =>
    call('sessions', 'saveSummary', { id, summary }),
  );
  const countOf = (kind: ObservationKind) =>
    observations.filter((each) => each.kind === kind && each.visibility === 'shared').length;

  const field = (name: keyof SessionSummary) => ({
    value: text.value[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      text.change({ ...text.value, [name]: event.currentTarget.value }),
    onBlur: text.flush,
    readOnly,
    classNames: { label: classes['fieldLabel'] },
    autosize: true,
    minRows: 2,
  });

  return (
    <>
      <div className={classes['savedLine']}>
        <SavedAt at={text.savedAt} />
      </div>
      {text.error !== null && <ErrorText>{text.error}</ErrorText>}
      <Textarea
        {...field('whatWorked')}
        id={placeIds.whatWorked}
        label={<Label text={t('whatWorked')} aside={t('fromNotes', { count: countOf('strength') })} />}
        description={t('whatWorkedWhy')}
      />
      <Textarea
        {...field('workOn')}
        id={placeIds.workOn}
        label={<Label text={t('workOn')} aside={t('fromNotes', { count: countOf('growth') })} />}
        description={t('workOnWhy')}
      />
      {children}
      <Private as="block">
        <Textarea
          {...field('privateNote')}
          label={<Label text={t('onlyForMe')} aside={<Chip tone="promise">{t('neverLeaves')}</Chip>} />}
        />
      </Private>
    </>
  );
}

function Label({ text, aside }: { text: string; aside: ReactNode }) {
  return (
    <span className={classes['label']}>
      {text}
      <span className={classes['aside']}>{aside}</span>
    </span>
  );
}
