import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { ResultList } from './result-list.tsx';
import { inSight, useIsDrawn } from './rows-in-sight.ts';
import classes from './search.module.css';
import { useResults } from './use-results.ts';

/**
 * "Find anything": people, sessions, visits, notes and actions while typing. Arrow keys move, Enter opens, Esc closes.
 * Enter pressed before the list of the present text has come counts once it has.
 */
export function SearchPanel({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('search');
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { groups, answer, isPending, isCurrent, error } = useResults(text);
  const listId = useId();
  const results = groups.flatMap((group) => group.results);
  const chosen = results[Math.min(active, results.length - 1)];
  // Rows to scroll to come a frame later: making them all at once would keep the first from being seen.
  const isWhole = useIsDrawn(answer) || active > 0;

  // When the keys move, not with each new list: asking where things stand lays out the page once more for every letter.
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const id = input.current?.getAttribute('aria-activedescendant') ?? '';
    document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const isEntered = useRef(false);
  useEffect(() => {
    if (!isCurrent || !isEntered.current) return;
    isEntered.current = false;
    if (!error) open(chosen);
  });

  function move(step: number): void {
    if (results.length > 0)
      setActive((now) => (Math.min(now, results.length - 1) + step + results.length) % results.length);
  }

  function open(result: (typeof results)[number] | undefined): void {
    if (!result) return;
    onClose();
    result.open();
  }

  function onKeyDown(event: KeyboardEvent): void {
    isEntered.current = false;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    // What the arrow keys chose is meant as it stands there.
    else if (event.key === 'Enter' && !isCurrent && active === 0) isEntered.current = true;
    else if (event.key === 'Enter') open(chosen);
    else return;
    event.preventDefault();
  }

  return (
    <Modal.Root
      opened
      onClose={onClose}
      yOffset="12vh"
      size={660}
      transitionProps={{ duration: 120 }}
      classNames={{ content: classes['panel'] }}
    >
      <Modal.Overlay backgroundOpacity={0.32} />
      <Modal.Content aria-label={t('title')} radius={14}>
        <div className={classes['head']}>
          <IconSearch size={20} stroke={1.7} aria-hidden />
          <input
            ref={input}
            data-autofocus
            role="combobox"
            aria-label={t('title')}
            aria-expanded={results.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={chosen && `${listId}-${chosen.id}`}
            placeholder={t('placeholder')}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={text}
            className={classes['input']}
            onChange={(event) => {
              isEntered.current = false;
              setText(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <ResultList
          id={listId}
          label={t('title')}
          groups={isWhole ? groups : inSight(groups)}
          activeId={chosen?.id}
          onOpen={open}
        />
        {error && <ErrorText>{error.message}</ErrorText>}
        <output className={results.length === 0 && !isPending ? classes['none'] : classes['count']}>
          {!isPending &&
            !error &&
            (results.length === 0
              ? t('none', { text: text.trim() })
              : t('results', { count: results.length }))}
        </output>
        <div aria-hidden className={classes['foot']}>
          <span>
            <Kbd keys={['↑', '↓']} /> {t('hint.move')}
          </span>
          <span>
            <Kbd keys={['↵']} /> {t('hint.open')}
          </span>
          <span>
            <Kbd keys={['Esc']} /> {t('hint.close')}
          </span>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}
