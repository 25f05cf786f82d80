import { isOptionsGroup, type OptionsFilter } from '@mantine/core';
import { fold } from './fold.ts';

/** For pickers: every word typed must be somewhere in the option; marks and capitals do not matter. */
export const filterOptions: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  const matches = ({ label }: { label: string }): boolean => {
    const text = fold(label);
    return words.every((word) => text.includes(word));
  };
  return options
    .map((option) => (isOptionsGroup(option) ? { ...option, items: option.items.filter(matches) } : option))
    .filter((option) => isOptionsGroup(option) || matches(option))
    .slice(0, limit);
};
