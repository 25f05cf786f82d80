import { useTranslation } from 'react-i18next';
import { observationKinds, type ObservationKind } from '#shared/domain/observation.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import { keepKeyboard } from './keep-keyboard.ts';
import classes from './kind-chips.module.css';

interface KindChipsProps {
  value: ObservationKind | null;
  /** Tapping the chosen one makes it a plain note again. */
  onChoose: (kind: ObservationKind) => void;
  /** Begins a competency or a person, where a line is written. */
  onSign?: (sign: '#' | '@') => void;
}

/** The kinds for the thumb; a plain note is none of them. */
export function KindChips({ value, onChoose, onSign }: KindChipsProps) {
  const { t } = useTranslation(['ride', 'common']);
  return (
    <fieldset aria-label={t('kind')} className={classes['chips']}>
      {observationKinds
        .filter((kind) => kind !== 'note')
        .map((kind) => (
          <button
            key={kind}
            type="button"
            aria-label={t(`common:kind.${kind}`)}
            aria-pressed={kind === value}
            data-kind={kind}
            className={classes['chip']}
            {...keepKeyboard}
            onClick={() => onChoose(kind === value ? 'note' : kind)}
          >
            <KindBadge kind={kind} decorative />
            <span className={classes['word']}>{t(`common:kind.${kind}`)}</span>
          </button>
        ))}
      {onSign !== undefined && (
        <>
          <button
            type="button"
            aria-label={t('competency')}
            className={classes['sign']}
            {...keepKeyboard}
            onClick={() => onSign('#')}
          >
            #
          </button>
          <button
            type="button"
            aria-label={t('person')}
            className={classes['sign']}
            {...keepKeyboard}
            onClick={() => onSign('@')}
          >
            @
          </button>
        </>
      )}
    </fieldset>
  );
}
