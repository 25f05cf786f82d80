import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RepId } from '#shared/domain/ids.ts';
import type { Programme } from '#shared/domain/programme.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import { ExtensionForm } from './programme-extension-form.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { ExitReviewForm } from './programme-review-form.tsx';

/** What the panel is about. */
export type PanelTarget =
  { mode: 'start'; repId: RepId } | { mode: 'edit' | 'extend' | 'review'; programme: Programme };

interface ProgrammePanelProps {
  target: PanelTarget;
  onClose: () => void;
}

/** The one panel at the right for whatever is written about a programme. */
export function ProgrammePanel({ target, onClose }: ProgrammePanelProps) {
  const { t } = useTranslation(['programme', 'common']);
  return (
    <Drawer
      opened
      onClose={onClose}
      size={520}
      title={t(titles[target.mode])}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      <Content target={target} onClose={onClose} />
    </Drawer>
  );
}

const titles = {
  start: 'form.start',
  edit: 'form.edit',
  extend: 'extension.title',
  review: 'exit.title',
} as const;

function Content({ target, onClose }: ProgrammePanelProps) {
  switch (target.mode) {
    case 'start':
      return <ProgrammeForm repId={target.repId} programme={null} onDone={onClose} />;
    case 'edit':
      return <ProgrammeForm repId={target.programme.repId} programme={target.programme} onDone={onClose} />;
    case 'extend':
      return <ExtensionForm programme={target.programme} onDone={onClose} />;
    case 'review':
      return <ExitReviewForm programme={target.programme} onDone={onClose} />;
    default:
      return assertNever(target);
  }
}
