import { useRef, type KeyboardEvent } from 'react';
import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { filterOptions } from '#renderer/lib/filter-options.ts';
import { useTyped } from '#renderer/lib/form-panel.ts';
import { Field } from '#renderer/ui/field.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { CompetencyId, RepId } from '#shared/domain/ids.ts';
import { suggestQuestions, type Suggestion } from '#shared/domain/question-suggestions.ts';
import type { SessionKind, SessionPlan } from '#shared/domain/session.ts';
import classes from './plan-form.module.css';
import { choices } from './question-choices.ts';

type Questions = SessionPlan['questions'];

interface QuestionsFieldProps {
  /** Suggestions are what this person has not been asked, or least. */
  repId: RepId | null;
  /** Questions that were asked of others with the same focus go first. */
  focusCompetencyId: CompetencyId | null;
  kind: SessionKind;
  value: Questions;
  onChange: (questions: Questions) => void;
}

/** Questions to ask: taken from the scripts while typing, or written. Source: S1. */
export function QuestionsField({ repId, focusCompetencyId, kind, value, onChange }: QuestionsFieldProps) {
  const { t } = useTranslation('planner');
  const [typed, setTyped] = useTyped('question', '');
  const { data: scripts = [] } = useApiQuery('questions', 'scripts', { repId });
  const { data: reps = [] } = useApiQuery('reps', 'options', undefined);
  const { data: askedWithFocus = [] } = useApiQuery('questions', 'askedWithFocus', { focusCompetencyId });
  const taken = new Set(value.map(({ text }) => text));
  const groups = choices(scripts, taken);
  const isOptionActive = useRef(false);

  function add(text: string): void {
    const clean = text.trim();
    if (clean === '' || taken.has(clean)) return;
    const known = scripts.flatMap(({ stages }) => stages).flatMap(({ questions }) => questions);
    onChange([...value, { questionId: known.find((one) => one.text === clean)?.id ?? null, text: clean }]);
    setTyped('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    // Enter adds what was typed; it must not send the form. With an option marked, the list takes it.
    isOptionActive.current = Boolean(event.currentTarget.getAttribute('aria-activedescendant'));
    event.preventDefault();
    if (!isOptionActive.current) add(typed);
  }

  return (
    <Field label={t('questions')} why={t('questionsWhy')}>
      {value.length > 0 && (
        <ul className={classes['chosen']}>
          {value.map(({ text }) => (
            <li key={text} className={classes['question']}>
              <KindBadge kind="question" decorative />
              <span>{text}</span>
              <ActionIcon
                size={24}
                aria-label={t('removeQuestion', { text })}
                onClick={() => onChange(value.filter((one) => one.text !== text))}
              >
                <IconX size={15} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Autocomplete
        aria-label={t('addQuestion')}
        placeholder={t('addQuestion')}
        openOnFocus={false}
        comboboxProps={{ withinPortal: false }}
        value={typed}
        onChange={setTyped}
        // Mantine writes the chosen option into the field after this call.
        onOptionSubmit={(text) => {
          add(text);
          queueMicrotask(() => setTyped(''));
        }}
        onKeyDown={onKeyDown}
        data={groups}
        filter={filterOptions}
        limit={30}
        maxDropdownHeight={260}
      />
      <Suggestions
        suggestions={suggestQuestions(scripts, { kind, taken, askedWithFocus: new Set(askedWithFocus) })}
        repName={reps.find(({ id }) => id === repId)?.name ?? null}
        onAdd={add}
      />
    </Field>
  );
}

interface SuggestionsProps {
  suggestions: readonly Suggestion[];
  /** With whom the session is planned, once that is chosen. */
  repName: string | null;
  onAdd: (text: string) => void;
}

/** Questions not used with this person yet, each with the reason; one tap takes it. */
function Suggestions({ suggestions, repName, onAdd }: SuggestionsProps) {
  const { t } = useTranslation('planner');
  if (suggestions.length === 0) return null;
  return (
    <div className={classes['suggestions']}>
      <span className={classes['hint']}>{t('suggestions')}</span>
      {suggestions.map(({ questionId, text, reason }) => (
        <button
          key={questionId}
          type="button"
          aria-label={text}
          aria-describedby={`why-${questionId}`}
          className={classes['suggestion']}
          onClick={() => onAdd(text)}
        >
          <IconPlus size={16} stroke={1.8} aria-hidden />
          <span>
            {text}
            <span id={`why-${questionId}`} className={classes['reason']}>
              {repName === null ? t(`why.${reason}`) : t(`why.${reason}Of`, { name: repName })}
            </span>
          </span>
        </button>
      ))}
    </div>
  );
}
