import { messageOf } from '#renderer/lib/api.ts';
import { showFailure } from '#renderer/lib/undo.tsx';

/** Answers false when it failed, which is said. */
export async function attempt(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    showFailure(messageOf(error));
    return false;
  }
}
