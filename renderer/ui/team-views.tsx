import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from './team-views.module.css';

const places = { board: '/team', coverage: '/team?view=coverage', skillWill: '/team/skill-will' } as const;
export type TeamView = keyof typeof places;

/** The ways to look at a team: everybody on the board, against the rhythm, or by skill and will. */
export function TeamViews({ current }: { current: TeamView }) {
  const { t } = useTranslation('team');
  const names = { board: t('views.board'), coverage: t('views.coverage'), skillWill: t('skillWill') };
  return (
    <nav aria-label={t('views.label')} className={classes['views']}>
      {(['board', 'coverage', 'skillWill'] as const).map((view) => (
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
