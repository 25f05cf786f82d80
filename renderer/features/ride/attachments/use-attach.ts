import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxAttachmentBytes } from '#shared/domain/attachment-kinds.ts';
import type { SessionId, VisitId } from '#shared/domain/ids.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { bytesOf } from '#renderer/lib/dropped.ts';
import { showFailure } from '#renderer/lib/undo.tsx';

interface Place {
  sessionId: SessionId;
  visitId: VisitId | null;
}

interface Attach {
  /** Asks the system's dialog for a file. */
  choose: () => void;
  isBusy: boolean;
}

/** Takes files pasted or dropped anywhere on the screen, and those picked in the system's dialog. */
export function useAttach(place: Place, active: boolean): Attach {
  const { t } = useTranslation('attachments');
  const [running, setRunning] = useState(0);
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });

  const during = useCallback(async (act: () => Promise<void>): Promise<void> => {
    setRunning((count) => count + 1);
    try {
      await act();
    } finally {
      setRunning((count) => count - 1);
    }
  }, []);

  /** One after the other: several photos of twelve megapixels at once would fill the memory of a small computer. */
  const takeFiles = useCallback(
    async (files: readonly File[]): Promise<void> => {
      const at = latest.current;
      for (const file of files) {
        try {
          if (file.size > maxAttachmentBytes) throw new Error(t('tooLarge'));
          await call('attachments', 'add', { ...at, name: file.name, bytes: await bytesOf(file) });
        } catch (error) {
          showFailure(`${file.name}: ${messageOf(error)}`);
        }
      }
    },
    [t],
  );

  useEffect(() => {
    if (!active) return undefined;
    const onPaste = (event: ClipboardEvent): void => take(event, event.clipboardData);
    const onDrop = (event: DragEvent): void => take(event, event.dataTransfer);
    const onDragOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
    };
    /** Pasted text stays text: only what carries files is taken. */
    function take(event: Event, data: DataTransfer | null): void {
      const files = Array.from(data?.files ?? []);
      if (files.length === 0) return;
      event.preventDefault();
      void during(() => takeFiles(files));
    }
    document.addEventListener('paste', onPaste);
    document.addEventListener('drop', onDrop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, [active, during, takeFiles]);

  async function chooseFile(): Promise<void> {
    try {
      await call('attachments', 'choose', latest.current);
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return { choose: () => void during(chooseFile), isBusy: running > 0 };
}
