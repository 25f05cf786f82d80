/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus --
   the list of a combobox: the focus and the keys stay in the input, which names the active option. */
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fragment } from '#shared/domain/search.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { Result, ResultGroup } from './result.ts';
import classes from './search.module.css';

interface ResultListProps {
  id: string;
  label: string;
  groups: readonly ResultGroup[];
  activeId: string | undefined;
  onOpen: (result: Result) => void;
}

export function ResultList({ id, label, groups, activeId, onOpen }: ResultListProps) {
  const { t } = useTranslation('search');
  return (
    <div role="listbox" id={id} aria-label={label} className={classes['list']}>
      {groups.map((group) => (
        <div key={group.name} role="group" aria-label={t(`group.${group.name}`)}>
          <div aria-hidden className={classes['group']}>
            {t(`group.${group.name}`)}
          </div>
          {group.results.map((result) => (
            <Option
              key={result.id}
              id={`${id}-${result.id}`}
              result={result}
              isActive={result.id === activeId}
              onOpen={() => onOpen(result)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  result: Result;
  isActive: boolean;
  onOpen: () => void;
}

function Option({ id, result, isActive, onOpen }: OptionProps) {
  return (
    <div id={id} role="option" aria-selected={isActive} className={classes['option']} onClick={onOpen}>
      <Mark result={result} />
      <span className={classes['text']}>
        <Title fragment={result.title} />{' '}
        {result.detail !== '' && <span className={classes['detail']}>{result.detail}</span>}
      </span>
    </div>
  );
}

function Mark({ result: { mark } }: { result: Result }) {
  if (mark.type === 'person') return <Avatar name={mark.name} />;
  if (mark.type === 'note') return <KindBadge kind={mark.kind} />;
  return (
    <span className={classes['icon']}>
      <mark.icon size={18} stroke={1.7} aria-hidden />
    </span>
  );
}

/* Passed one by one, as the pieces of one text that never change places. */
function Title({ fragment }: { fragment: Fragment }) {
  return createElement('span', { className: classes['title'] }, ...fragment.map(toPiece));
}

function toPiece({ text, match }: Fragment[number]) {
  return match ? createElement('mark', null, text) : text;
}
