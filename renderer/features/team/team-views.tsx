import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './team-views.module.css';

const places = { board: '/team', coverage: '/team?view=coverage' } as const;
export type TeamView = keyof typeof places;

/** The two ways to look at a team: everybody on the board, or everybody against the rhythm. */
export function TeamViews({ current }: { current: TeamView }) {
  const { t } = useTranslation('team');
  return (
    <nav aria-label={t('views.label')} className={classes['views']}>
      {(['board', 'coverage'] as const).map((view) => (
        <Link
          key={view}
          to={places[view]}
          replace
          aria-current={view === current ? 'page' : undefined}
          className={classes['view']}
        >
          {t(`views.${view}`)}
        </Link>
      ))}
    </nav>
  );
}
