import { useTranslation } from 'react-i18next';
import { observationKinds, type ObservationKind } from '#shared/domain/observation.ts';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import classes from './kind-chips.module.css';

interface KindChipsProps {
  value: ObservationKind | null;
  /** Tapping the chosen one makes it a plain note again. */
  onChoose: (kind: ObservationKind) => void;
}

/** The kinds for the thumb; a plain note is none of them. */
export function KindChips({ value, onChoose }: KindChipsProps) {
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
            // A press must not take the keyboard away from the text.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(kind === value ? 'note' : kind)}
          >
            <KindBadge kind={kind} decorative />
            <span className={classes['name']}>{t(`common:kind.${kind}`)}</span>
          </button>
        ))}
    </fieldset>
  );
}
