import { create } from 'zustand';
import { onChanged } from '#renderer/lib/api.ts';

/** When the last write was announced; null before the first one. */
export const useLastSaved = create<{ at: Date | null }>(() => ({ at: null }));

export function followWrites(): void {
  onChanged(() => useLastSaved.setState({ at: new Date() }));
}
