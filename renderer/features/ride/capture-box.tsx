import { ActionIcon } from '@mantine/core';
import { IconCornerDownLeft } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import {
  captureMarks,
  completeCapture,
  parseCapture,
  suggestCapture,
  withSign,
  type CaptureNames,
} from '#shared/domain/capture.ts';
import { describeKey, isCovered } from '#renderer/lib/shortcuts.ts';
import { undoLatest } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { KindChips } from './kind-chips.tsx';
import { kindOfKey } from './kind-key.ts';
import { NameChips } from './name-chips.tsx';
import { PasteOffer } from './paste-offer.tsx';
import type { Capture } from './use-capture.ts';
import { usePasted } from './use-pasted.ts';
import classes from './capture-box.module.css';

interface CaptureBoxProps {
  ref: RefObject<HTMLTextAreaElement | null>;
  capture: Capture;
  names: CaptureNames;
  onLeave: () => void;
  /** Opens the note written last. */
  onEditLast: () => void;
}

/** The one box everything is typed into. Enter always stores the line as it stands. */
export function CaptureBox({ ref, capture, names, onLeave, onEditLast }: CaptureBoxProps) {
  const { t } = useTranslation(['ride', 'shortcuts']);
  const { box, change, settle, chooseKind, store, storeAll, error } = capture;
  const text = useStore(box, (state) => state.text);
  const [caretAtEnd, setCaretAtEnd] = useState(true);
  const { pasted, lines } = usePasted(text);
  const suggestions = caretAtEnd ? suggestCapture(text, names) : [];
  const completion = caretAtEnd ? completeCapture(text, names) : null;

  useKeyDown(ref, (event) => {
    if (event.isComposing) return;
    settle();
    const key = describeKey(event);
    if (key === 'mod+shift+enter' && lines !== null) {
      event.preventDefault();
      event.stopPropagation();
      void storeAll(lines);
    } else if (key === 'arrowup' && text === '') {
      event.preventDefault();
      onEditLast();
    } else if (key === 'enter' && !event.shiftKey) {
      event.preventDefault();
      void store();
    } else if ((key === 'tab' || key === 'arrowright') && !event.shiftKey && completion !== null) {
      event.preventDefault();
      change(completion.accepted);
    } else if (key === 'mod+z' && text === '') {
      // The box nearly always has the keyboard; with nothing of its own to undo it passes the key on.
      event.preventDefault();
      undoLatest();
    } else if (key === 'escape') {
      event.preventDefault();
      onLeave();
    }
  });

  /** By a tap: the keyboard goes on behind it. */
  function write(line: string): void {
    change(line);
    setCaretAtEnd(true);
    ref.current?.focus();
  }

  useKindKeys(chooseKind);
  useEffect(() => {
    // Where a customer is asked for at this moment, the line comes second.
    if (!(document.activeElement instanceof HTMLInputElement)) ref.current?.focus();
  }, [ref]);

  return (
    <div className={classes['frame']}>
      {error !== null && <ErrorText>{error}</ErrorText>}
      {lines !== null && <PasteOffer count={lines.length} onStore={() => void storeAll(lines)} />}
      <div className={classes['box']}>
        <div className={classes['line']}>
          <div className={classes['scroll']}>
            <Mirror text={text} names={names} ghost={completion?.ghost ?? ''} />
            <textarea
              ref={ref}
              aria-label={t('capture')}
              placeholder={t('capturePlaceholder')}
              className={classes['input']}
              value={text}
              spellCheck={false}
              onChange={({ currentTarget: { value }, nativeEvent }) => {
                change(value);
                if (isPaste(nativeEvent)) pasted(value);
              }}
              onSelect={({ currentTarget: { selectionStart, value } }) =>
                setCaretAtEnd(selectionStart === value.length)
              }
            />
          </div>
          <ActionIcon
            size={44}
            className={classes['store']}
            aria-label={t('shortcuts:label.storeNote')}
            onClick={() => {
              void store();
              ref.current?.focus();
            }}
          >
            <IconCornerDownLeft size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </div>
        <div className={classes['foot']}>
          {suggestions.length > 0 ? (
            <NameChips suggestions={suggestions} onTake={write} />
          ) : (
            <KindChips
              value={text === '' ? null : parseCapture(text, names).kind}
              onChoose={(kind) => {
                chooseKind(kind);
                ref.current?.focus();
              }}
              onSign={(sign) => write(withSign(text, sign))}
            />
          )}
        </div>
      </div>
    </div>
  );
}

/** Also what is dropped into the box. */
function isPaste(event: Event): boolean {
  return event instanceof InputEvent && /^insertFrom(?:Paste|Drop)/.test(event.inputType);
}

interface MirrorProps {
  text: string;
  names: CaptureNames;
  ghost: string;
}

/**
 * The same text in the same place under the real one: it gives the box its height, marks what was recognised, and holds
 * the rest of a word that could follow.
 */
function Mirror({ text, names, ghost }: MirrorProps) {
  const pieces: { text: string; marked: boolean; start: number }[] = [];
  let at = 0;
  for (const { start, end } of captureMarks(text, names)) {
    pieces.push({ text: text.slice(at, start), marked: false, start: at });
    pieces.push({ text: text.slice(start, end), marked: true, start });
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false, start: at });
  return (
    <div aria-hidden className={classes['mirror']}>
      {pieces.map((piece) =>
        piece.marked ? (
          <mark key={piece.start}>{piece.text}</mark>
        ) : (
          <span key={piece.start}>{piece.text}</span>
        ),
      )}
      <wbr />
      <span className={classes['ghost']} data-testid="ghost">
        {ghost}
      </span>
      {'\u200b'}
    </div>
  );
}

/** Past React's own listeners: a note is on its way to the disk before they have heard of the key. */
function useKeyDown(ref: RefObject<HTMLElement | null>, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const element = ref.current;
    const listener = (event: KeyboardEvent): void => latest.current(event);
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  }, [ref]);
}

/** Ctrl/Cmd with 1 to 7 chooses the kind, wherever the focus is on this screen; not from a dialog over it. */
function useKindKeys(chooseKind: Capture['chooseKind']): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const kind = kindOfKey(event);
      if (kind === null || event.defaultPrevented || isCovered()) return;
      event.preventDefault();
      chooseKind(kind);
    }
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [chooseKind]);
}
