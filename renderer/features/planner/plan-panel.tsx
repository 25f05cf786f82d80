import { useEffect, useRef, useState, type RefObject } from 'react';
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
import { formOf, newForm, type PlanForm } from './plan-form-model.ts';

/** Mounted by the shell while `usePlanPanel().prefill` is set. */
export function PlanPanel() {
  const { t } = useTranslation(['planner', 'common']);
  const close = usePlanPanel((state) => state.close);
  const prefill = usePlanPanel((state) => state.prefill) ?? {};
  const typed = useRef<PlanForm | null>(null);

  /** Closed with something typed in it, it can be had back as it was. */
  function leave(): void {
    const form = typed.current;
    close();
    if (form === null) return;
    showUndo({
      message: t('notKept'),
      undo: () => {
        setAside.form = form;
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
      {prefill.sessionId ? (
        <ExistingPlan id={prefill.sessionId} typed={typed} />
      ) : (
        <NewPlan prefill={prefill} typed={typed} />
      )}
    </Drawer>
  );
}

/** What was typed when the panel was closed, from the undo until the panel has it again. */
const setAside: { form: PlanForm | null } = { form: null };

function useSetAside(typed: Typed): PlanForm | null {
  const [form] = useState(setAside.form);
  useEffect(() => {
    typed.current = form;
    setAside.form = null;
  }, [typed, form]);
  return form;
}

type Typed = RefObject<PlanForm | null>;

function NewPlan({ prefill, typed }: { prefill: PlanPrefill; typed: Typed }) {
  const [initial] = useState(() => newForm(prefill, new Date(), localZone()));
  return <PlanFormView initial={initial} before={useSetAside(typed)} typed={typed} />;
}

function ExistingPlan({ id, typed }: { id: SessionId; typed: Typed }) {
  const { data: detail, error } = useApiQuery('sessions', 'get', { id });
  const before = useSetAside(typed);
  if (!detail) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={6} />;
  const initial = formOf(detail, localZone());
  return <PlanFormView key={id} initial={initial} before={before} session={detail.session} typed={typed} />;
}
