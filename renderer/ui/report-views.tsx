import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './team-views.module.css';

const places = {
  reports: '/reports',
  summaries: '/reports/summaries',
  batch: '/reports/export',
  handover: '/reports/handover',
} as const;
export type ReportView = keyof typeof places;

/** What leaves: one report after the other, a period on one page, or many at once. */
export function ReportViews({ current }: { current: ReportView }) {
  const { t } = useTranslation('summary');
  const names = {
    reports: t('views.reports'),
    summaries: t('views.summaries'),
    batch: t('views.batch'),
    handover: t('views.handover'),
  };
  return (
    <nav aria-label={t('views.label')} className={classes['views']}>
      {(['reports', 'summaries', 'batch', 'handover'] as const).map((view) => (
        <Link
          key={view}
          to={places[view]}
          replace
          aria-current={view === current ? 'page' : undefined}
          className={classes['view']}
        >
          {names[view]}
        </Link>
      ))}
    </nav>
  );
}
