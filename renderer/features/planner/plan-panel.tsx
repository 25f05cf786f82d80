import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';

/** Mounted by the shell while `usePlanPanel().prefill` is set. */
export function PlanPanel() {
  const { t } = useTranslation();
  const close = usePlanPanel((state) => state.close);
  return (
    <Drawer opened onClose={close} title={t('planSession')} closeButtonProps={{ 'aria-label': t('close') }} />
  );
}
