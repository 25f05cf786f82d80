import { useTranslation } from 'react-i18next';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { coverageOrders, coveragePeriods, setCoverageView, useCoverageView } from './coverage-view.ts';

/** Which time is looked at, and in which order. */
export function CoverageActions() {
  const { t } = useTranslation('team');
  const { order, period } = useCoverageView();
  return (
    <>
      <SegmentedTabs
        label={t('coverage.period.label')}
        value={period}
        options={coveragePeriods.map((value) => ({ value, label: t(`coverage.period.${value}`) }))}
        onChange={(value) => setCoverageView({ period: value })}
      />
      <SegmentedTabs
        label={t('order.label')}
        value={order}
        options={coverageOrders.map((value) => ({ value, label: t(`coverage.order.${value}`) }))}
        onChange={(value) => setCoverageView({ order: value })}
      />
    </>
  );
}
