import { useTranslation } from 'react-i18next';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { ExtensionForm } from './programme-extension-form.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { useProgrammePanel, type ProgrammeTarget } from './programme-panel-store.ts';
import { ExitReviewForm } from './programme-review-form.tsx';

/** The one panel at the right for whatever is written about a programme. */
export function ProgrammePanel({ target }: { target: ProgrammeTarget }) {
  const { t } = useTranslation('programme');
  const panel = useProgrammePanel();
  return (
    <FormPanel panel={panel} size={520} title={t(titles[target.mode])}>
      {formOf(target, panel.close)}
    </FormPanel>
  );
}

const titles = {
  start: 'form.start',
  edit: 'form.edit',
  extend: 'extension.title',
  review: 'exit.title',
} as const;

function formOf(target: ProgrammeTarget, onDone: () => void) {
  switch (target.mode) {
    case 'start':
      return <ProgrammeForm repId={target.repId} programme={null} onDone={onDone} />;
    case 'edit':
      return <ProgrammeForm repId={target.programme.repId} programme={target.programme} onDone={onDone} />;
    case 'extend':
      return <ExtensionForm programme={target.programme} onDone={onDone} />;
    case 'review':
      return <ExitReviewForm programme={target.programme} onDone={onDone} />;
    default:
      return assertNever(target);
  }
}
