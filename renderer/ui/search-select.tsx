import { isOptionsGroup, Select, type ComboboxParsedItem, type SelectProps } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { filterOptions } from '#renderer/lib/filter-options.ts';

interface SearchSelectProps extends Omit<
  SelectProps,
  'data' | 'onChange' | 'searchable' | 'filter' | 'selectFirstOptionOnChange' | 'onSearchChange'
> {
  data: ComboboxParsedItem[];
  /** False while the list is still being read. */
  isReady?: boolean;
  onChange: (value: string | null) => void;
}

/**
 * A choice from a list by typing a few letters; marks and capitals do not matter. The first match is marked, so that
 * Enter takes it; pressed before the list has come, Enter counts once it has. Tab takes the only match there is: what
 * was typed in full is not lost by going on.
 */
export function SearchSelect({ data, isReady = true, value, onChange, ...rest }: SearchSelectProps) {
  const [typed, setTyped] = useState('');
  const isEntered = useRef(false);

  useEffect(() => {
    if (!isReady || !isEntered.current) return;
    isEntered.current = false;
    const [first] = matching(data, typed);
    if (first !== undefined) onChange(first);
  }, [isReady, data, typed, onChange]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key, ctrlKey, metaKey, shiftKey, currentTarget, nativeEvent } = event;
    isEntered.current = false;
    const isOpen = currentTarget.getAttribute('aria-expanded') === 'true';
    if (!isOpen || typed.trim() === '' || ctrlKey || metaKey || nativeEvent.isComposing) return;
    if (key === 'Enter') {
      // Half a name is no answer yet: it does not send the form.
      event.preventDefault();
      isEntered.current = !isReady;
    } else if (key === 'Tab' && !shiftKey) {
      const [only, another] = matching(data, typed);
      if (only !== undefined && another === undefined && only !== value) onChange(only);
    }
  }

  return (
    <Select
      {...rest}
      searchable
      filter={filterOptions}
      // Once more when the list comes after the letters.
      selectFirstOptionOnChange={isReady}
      onSearchChange={setTyped}
      onKeyDown={onKeyDown}
      data={data}
      value={value ?? null}
      onChange={onChange}
    />
  );
}

/** The values of the options that hold every word typed, in their order. */
function matching(data: ComboboxParsedItem[], typed: string): string[] {
  return filterOptions({ options: data, search: typed, limit: Number.POSITIVE_INFINITY })
    .flatMap((option) => (isOptionsGroup(option) ? option.items : [option]))
    .map((option) => option.value);
}
