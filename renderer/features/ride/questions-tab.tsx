import { NativeSelect } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { QuestionId, SessionQuestionId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import { isEditable, takesNotes } from '#shared/domain/session-rules.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { keyLabels, useShortcut } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { AddQuestion } from './add-question.tsx';
import { AskTellBar } from './ask-tell-bar.tsx';
import { QuestionLine } from './question-line.tsx';
import { nextLine, scriptSections, sessionSections } from './question-sections.ts';
import { useAsking } from './use-asking.ts';
import { useQuestionDrafts } from './use-question-draft.ts';
import classes from './side-panel.module.css';

interface QuestionsTabProps {
  detail: SessionDetail;
  /** Brings this tab to the front. */
  onShow: () => void;
  onDone: () => void;
}

/** What stands in the list instead of a script's id. */
const ofSession = 'session';

/** The questions of the session, or a script stage by stage, and what the rep answered (S1). */
export function QuestionsTab({ detail, onShow, onDone }: QuestionsTabProps) {
  const { t } = useTranslation('ride');
  const { questions, session } = detail;
  const [chosen, choose] = useState<string>(ofSession);
  const canAsk = isEditable(session.status);
  const drafts = useQuestionDrafts(session.id);
  /** Undefined until the manager has opened or closed one: then what was half typed before stands there. */
  const [opened, setFollowingUp] = useState<SessionQuestionId | null>();
  const found = drafts.find(({ followUpOf }) => followUpOf !== null)?.followUpOf ?? null;
  const followingUp = opened === undefined ? (canAsk ? found : null) : opened;
  const list = useRef<HTMLDivElement>(null);
  const { data: scripts = [] } = useApiQuery('questions', 'scripts', { repId: session.repId });
  const recordOf = useRecord(scripts, detail.rep?.name ?? null);
  const asking = useAsking(session.id);
  const wanted = useSearchParams()[0].get('question');
  const script = scripts.find(({ id }) => id === chosen);
  const sections = script === undefined ? sessionSections(questions) : scriptSections(script, questions);
  const asked = questions.filter(({ askedAt }) => askedAt !== null);
  const next = nextLine(sections);
  const isEmpty = sections.every(({ lines }) => lines.length === 0);

  // The search and the timeline lead to an answer; the list holds it from the first picture on.
  useEffect(() => {
    lineOf(list.current, wanted)?.scrollIntoView({ block: 'center' });
  }, [wanted]);

  useShortcut(
    'askNext',
    () => {
      onShow();
      if (next !== undefined) asking.ask(next);
    },
    canAsk,
  );
  useShortcut(
    'pickQuestion',
    () => {
      // In a small window the list appears only now; at once, for the arrow key that follows.
      flushSync(onShow);
      focusLine(list.current, next?.key);
    },
    canAsk,
  );
  useShortcut(
    'followUp',
    () => {
      const latest = asking.answering ?? latestAsked(asked);
      if (latest === null) return;
      onShow();
      setFollowingUp(latest);
    },
    canAsk,
  );

  return (
    <>
      <SectionHeading
        aside={questions.length > 0 && t('askedOf', { asked: asked.length, total: questions.length })}
      >
        {t('tab.questions')}
      </SectionHeading>
      <NativeSelect
        size="lg"
        className={classes['script']}
        aria-label={t('script')}
        value={script?.id ?? ofSession}
        data={[
          { value: ofSession, label: t('thisSession') },
          ...scripts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {isEmpty && (
        <p className={classes['quiet']}>{t(script === undefined ? 'noQuestions' : 'emptyScript')}</p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move among the buttons within */}
      <div ref={list} onKeyDown={moveByArrows}>
        {sections.map(({ name, lines }) => (
          <section key={name} aria-label={name || t('thisSession')}>
            {name !== '' && <h3 className={classes['stage']}>{name}</h3>}
            <ul className={classes['questions']}>
              {lines.map((line) => (
                <QuestionLine
                  key={line.key}
                  line={line}
                  isNext={line.key === next?.key}
                  recordOf={recordOf}
                  asking={asking}
                  sessionId={session.id}
                  followingUp={followingUp}
                  isFound={opened === undefined}
                  readOnly={!canAsk}
                  onFollowUp={setFollowingUp}
                  onDone={onDone}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {canAsk && script === undefined && <AddQuestion sessionId={session.id} />}
      {takesNotes(session.status) && next !== undefined && (
        <p className={classes['hint']}>
          <Kbd keys={keyLabels('askNext')} /> {t('askNext')}
        </p>
      )}
      {takesNotes(session.status) && <AskTellBar sessionId={session.id} />}
    </>
  );
}

function latestAsked(
  asked: readonly { id: SessionQuestionId; askedAt: string | null }[],
): SessionQuestionId | null {
  const [latest] = asked.toSorted((a, b) => (b.askedAt ?? '').localeCompare(a.askedAt ?? ''));
  return latest?.id ?? null;
}

function focusLine(list: HTMLElement | null, key: string | undefined): void {
  (lineOf(list, key ?? null) ?? list?.querySelector<HTMLElement>('[data-ask]'))?.focus();
}

function lineOf(list: HTMLElement | null, key: string | null): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>('[data-ask]') ?? [])].find(
    (line) => line.dataset['ask'] === key,
  );
}

/** From question to question; Enter or Space asks the one with the focus, as on any button. */
function moveByArrows(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-ask]')];
  const at = lines.findIndex((line) => line === event.target);
  const to = at === -1 ? undefined : lines[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (to === undefined) return;
  event.preventDefault();
  to.focus();
}

/** What the ledger knows of a question and this person, in words; nothing of a question that stands in no script. Source: S1. */
function useRecord(scripts: readonly Script[], repName: string | null): (id: QuestionId | null) => string {
  const { t } = useTranslation(['ride', 'questions']);
  const known = new Map(
    scripts.flatMap(({ stages }) => stages.flatMap(({ questions }) => questions)).map((one) => [one.id, one]),
  );
  return (id) => {
    const question = id === null || repName === null ? undefined : known.get(id);
    if (question === undefined) return '';
    const { timesAsked, followed } = question;
    if (timesAsked === 0) return t('notYetWith', { name: repName });
    return [
      t('questions:asked', { count: timesAsked }),
      followed > 0 ? t('questions:followed', { count: followed }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
