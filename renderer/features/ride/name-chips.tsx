import type { Suggestion } from '#shared/domain/capture.ts';
import { useTranslation } from 'react-i18next';
import { keepKeyboard } from './keep-keyboard.ts';
import classes from './kind-chips.module.css';

interface NameChipsProps {
  suggestions: readonly Suggestion[];
  onTake: (accepted: string) => void;
}

/** While a `#` or `@` is written: the names it may become, where the kinds stand otherwise. Typing on needs none of them. */
export function NameChips({ suggestions, onTake }: NameChipsProps) {
  const { t } = useTranslation('ride');
  return (
    <fieldset aria-label={t('names')} className={classes['chips']} data-names>
      {suggestions.map(({ name, accepted }) => (
        <button
          key={name}
          type="button"
          className={classes['name']}
          {...keepKeyboard}
          onClick={() => onTake(accepted)}
        >
          {name}
        </button>
      ))}
    </fieldset>
  );
}
