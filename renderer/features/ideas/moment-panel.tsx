import { useTranslation } from 'react-i18next';
import { useMomentPanel, type MomentTarget } from '#renderer/lib/moment-panel.ts';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { IdeaForm } from './idea-form.tsx';
import { RecognitionForm } from './recognition-form.tsx';

/** An idea or a moment of recognition at the right, over whichever screen asked for it. */
export function MomentPanel({ target }: { target: MomentTarget }) {
  const { t } = useTranslation('ideas');
  const panel = useMomentPanel();
  return (
    <FormPanel panel={panel} size={460} title={t(`panel.${target.type}`)}>
      {formOf(target, panel.close)}
    </FormPanel>
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
