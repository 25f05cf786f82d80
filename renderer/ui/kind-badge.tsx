import { useTranslation } from 'react-i18next';
import type { ObservationKind } from '#shared/domain/observation.ts';
import classes from './kind-badge.module.css';

/** The badge of a kind is the prefix that is typed for it: what one sees teaches what one types. */
export const kindGlyphs: Record<ObservationKind, string> = {
  strength: '+',
  growth: '–',
  customer_voice: '”',
  question: '?',
  idea: '*',
  promise: '!',
  note: '·',
};

interface KindBadgeProps {
  kind: ObservationKind;
  /** True where the name of the kind stands beside the badge. */
  decorative?: boolean;
}

export function KindBadge({ kind, decorative = false }: KindBadgeProps) {
  const { t } = useTranslation();
  const name = decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': t(`kind.${kind}`) };
  return (
    <span {...name} data-kind={kind} className={classes['badge']}>
      {kindGlyphs[kind]}
    </span>
  );
}
