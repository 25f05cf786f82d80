import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MomentTarget } from '#renderer/lib/moment-panel.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { IdeaForm } from './idea-form.tsx';
import { RecognitionForm } from './recognition-form.tsx';

interface MomentPanelProps {
  target: MomentTarget;
  onClose: () => void;
}

/** An idea or a moment of recognition at the right, over whichever screen asked for it. */
export function MomentPanel({ target, onClose }: MomentPanelProps) {
  const { t } = useTranslation(['ideas', 'common']);
  return (
    <Drawer
      opened
      onClose={onClose}
      size={460}
      title={t(`panel.${target.type}`)}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      {formOf(target, onClose)}
    </Drawer>
  );
}

function formOf(target: MomentTarget, onDone: () => void) {
  switch (target.type) {
    case 'idea':
      return <IdeaForm idea={null} start={{ repId: target.repId }} onDone={onDone} />;
    case 'changeIdea':
      return <IdeaForm idea={target.idea} start={target.start ?? {}} onDone={onDone} />;
    case 'recognition':
      return (
        <RecognitionForm
          recognition={null}
          repId={target.repId ?? null}
          note={target.note ?? null}
          onDone={onDone}
        />
      );
    case 'changeRecognition':
      return (
        <RecognitionForm
          recognition={target.recognition}
          repId={target.recognition.repId}
          note={null}
          onDone={onDone}
        />
      );
    default:
      return assertNever(target);
  }
}
