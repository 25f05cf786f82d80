import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { localZone } from '#renderer/lib/local-zone.ts';
import { usePlanPanel, type PlanPrefill } from '#renderer/lib/plan-panel.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { SessionId } from '#shared/domain/ids.ts';
import { PlanFormView } from './plan-form.tsx';
import { formOf, newForm } from './plan-form-model.ts';

/** A new plan, or the plan of a session that is there. */
export function PlanPanel({ target }: { target: PlanPrefill }) {
  const { t } = useTranslation(['planner', 'common']);
  const panel = usePlanPanel();
  return (
    <FormPanel panel={panel} size={460} title={t(target.sessionId ? 'changePlan' : 'common:planSession')}>
      {target.sessionId ? <ExistingPlan id={target.sessionId} /> : <NewPlan prefill={target} />}
    </FormPanel>
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
