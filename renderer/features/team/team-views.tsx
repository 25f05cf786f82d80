import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './team-views.module.css';

const places = { board: '/team', coverage: '/team?view=coverage' } as const;
export type TeamView = keyof typeof places;

/** The ways to look at a team: everybody on the board, or against the rhythm; skill and will is a screen of its own. */
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
      <Link to="/skill-will" className={classes['view']}>
        {t('skillWill')}
      </Link>
    </nav>
  );
}
