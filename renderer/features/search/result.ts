import type { Icon } from '@tabler/icons-react';
import type { ObservationKind } from '#shared/domain/observation.ts';
import type { Fragment } from '#shared/domain/search.ts';

/** One line of the list, wherever it comes from. */
export interface Result {
  id: string;
  mark:
    { type: 'person'; name: string } | { type: 'note'; kind: ObservationKind } | { type: 'icon'; icon: Icon };
  title: Fragment;
  /** Quiet words after the title; may be empty. */
  detail: string;
  open: () => void;
}

export interface ResultGroup {
  name: 'people' | 'sessions' | 'visits' | 'notes' | 'questions' | 'actions';
  results: Result[];
}
