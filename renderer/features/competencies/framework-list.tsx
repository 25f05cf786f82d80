import { useTranslation } from 'react-i18next';
import { formatList } from '#renderer/lib/format.ts';
import type { FrameworkSummary } from '#shared/domain/competency.ts';
import type { FrameworkId } from '#shared/domain/ids.ts';
import classes from './framework-list.module.css';

interface FrameworkListProps {
  frameworks: readonly FrameworkSummary[];
  chosen: FrameworkId;
  onChoose: (id: FrameworkId) => void;
}

/** Every version on a line of its own, the newest first; archived ones are folded away. */
export function FrameworkList({ frameworks, chosen, onChoose }: FrameworkListProps) {
  const { t } = useTranslation('competencies');
  const archived = frameworks.filter(({ archivedAt }) => archivedAt !== null);
  const versions = (shown: readonly FrameworkSummary[]) => (
    <ul className={classes['list']}>
      {shown.map((framework) => (
        <li key={framework.id}>
          <button
            type="button"
            className={classes['framework']}
            aria-current={framework.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(framework.id)}
          >
            <span className={classes['name']}>{framework.name}</span>
            <State framework={framework} />
          </button>
        </li>
      ))}
    </ul>
  );
  return (
    <nav aria-label={t('frameworks')}>
      {versions(frameworks.filter(({ archivedAt }) => archivedAt === null))}
      {archived.length > 0 && (
        // Open when what is chosen stands in it.
        <details className={classes['archived']} open={archived.some(({ id }) => id === chosen)}>
          <summary>{t('archivedVersions', { number: archived.length })}</summary>
          {versions(archived)}
        </details>
      )}
    </nav>
  );
}

function State({ framework: { version, publishedAt, isInUse, roles } }: { framework: FrameworkSummary }) {
  const { t } = useTranslation('competencies');
  const states = [
    t('version', { version }),
    publishedAt === null && t('draft'),
    isInUse && t('inUse'),
    roles.length > 0 && t('inUseBy', { roles: formatList(roles) }),
  ];
  return <span className={classes['state']}>{states.filter(Boolean).join(' · ')}</span>;
}
