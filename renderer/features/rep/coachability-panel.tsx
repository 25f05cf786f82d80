import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/lib/format.ts';
import { Private } from '#renderer/ui/private.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { CheckForm } from './check-form.tsx';
import type { CoachabilityTarget } from './coachability-panel-store.ts';
import { OutcomeForm } from './outcome-form.tsx';

interface CoachabilityPanelProps {
  target: CoachabilityTarget;
  onClose: () => void;
}

/** The seven questions, or a decision, in one panel. Source: S5. */
export function CoachabilityPanel({ target, onClose }: CoachabilityPanelProps) {
  const { t } = useTranslation(['coachability', 'common']);
  return (
    <Drawer
      opened
      onClose={onClose}
      size={600}
      title={<Private>{title()}</Private>}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      {form()}
    </Drawer>
  );

  function title(): string {
    switch (target.about) {
      case 'check':
        return target.check === null
          ? t('check.add')
          : t('check.edit', { day: formatDay(target.check.day, 'full') });
      case 'outcome':
        return target.outcome === null
          ? t('outcome.add')
          : t('outcome.edit', { day: formatDay(target.outcome.day, 'full') });
      default:
        return assertNever(target);
    }
  }

  function form(): ReactNode {
    switch (target.about) {
      case 'check':
        return <CheckForm repId={target.repId} check={target.check} onDone={onClose} />;
      case 'outcome':
        return <OutcomeForm repId={target.repId} outcome={target.outcome} onDone={onClose} />;
      default:
        return assertNever(target);
    }
  }
}
