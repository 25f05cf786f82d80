import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#renderer/lib/format.ts';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { assertNever } from '#shared/lib/assert-never.ts';
import { CheckForm } from './check-form.tsx';
import { useCoachabilityPanel, type CoachabilityTarget } from './coachability-panel-store.ts';
import { OutcomeForm } from './outcome-form.tsx';

/** The seven questions, or a decision, in one panel. Source: S5. */
export function CoachabilityPanel({ target }: { target: CoachabilityTarget }) {
  const { t } = useTranslation('coachability');
  const panel = useCoachabilityPanel();
  return (
    <FormPanel panel={panel} size={600} title={<Private>{title()}</Private>}>
      {form()}
    </FormPanel>
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
        return <CheckForm repId={target.repId} check={target.check} onDone={panel.close} />;
      case 'outcome':
        return <OutcomeForm repId={target.repId} outcome={target.outcome} onDone={panel.close} />;
      default:
        return assertNever(target);
    }
  }
}
