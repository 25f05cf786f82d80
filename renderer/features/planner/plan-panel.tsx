import { useState } from 'react';
import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel, type PlanPrefill } from '#renderer/lib/plan-panel.ts';
import { showUndo } from '#renderer/lib/undo.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { SessionId } from '#shared/domain/ids.ts';
import { PlanFormView } from './plan-form.tsx';
import { formOf, newForm } from './plan-form-model.ts';
import { unsavedPlan } from './unsaved-plan.ts';

/** Mounted by the shell while `usePlanPanel().prefill` is set. */
export function PlanPanel() {
  const { t } = useTranslation(['planner', 'common']);
  const close = usePlanPanel((state) => state.close);
  const prefill = usePlanPanel((state) => state.prefill) ?? {};

  /** Closed with something typed in it, it can be had back as it was. */
  function leave(): void {
    const { typed } = unsavedPlan;
    close();
    if (typed === null) return;
    showUndo({
      message: t('notKept'),
      undo: () => {
        unsavedPlan.setAside = typed;
        usePlanPanel.getState().open(prefill);
      },
    });
  }

  return (
    <Drawer
      opened
      onClose={leave}
      size={460}
      title={t(prefill.sessionId ? 'changePlan' : 'common:planSession')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      {prefill.sessionId ? <ExistingPlan id={prefill.sessionId} /> : <NewPlan prefill={prefill} />}
    </Drawer>
  );
}

function NewPlan({ prefill }: { prefill: PlanPrefill }) {
  const [initial] = useState(() => newForm(prefill, new Date(), localZone()));
  return <PlanFormView initial={initial} />;
}

function ExistingPlan({ id }: { id: SessionId }) {
  const { data: detail, error } = useApiQuery('sessions', 'get', { id });
  if (!detail) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={6} />;
  return <PlanFormView key={id} initial={formOf(detail, localZone())} session={detail.session} />;
}
