import { SavedAt } from '#renderer/ui/saved-at.tsx';
import { useSavedTime } from './saved-time.ts';

/** A component of its own, so that a saved note draws these figures and nothing else. */
export function LastSaved() {
  const at = useSavedTime((state) => state.at);
  return <SavedAt at={at === null ? null : new Date(at)} />;
}
