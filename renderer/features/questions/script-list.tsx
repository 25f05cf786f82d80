import { useTranslation } from 'react-i18next';
import type { ScriptId } from '#shared/domain/ids.ts';
import type { Script } from '#shared/domain/question.ts';
import classes from './script-list.module.css';

interface ScriptListProps {
  scripts: readonly Script[];
  chosen: ScriptId;
  onChoose: (id: ScriptId) => void;
}

export function ScriptList({ scripts, chosen, onChoose }: ScriptListProps) {
  const { t } = useTranslation('questions');
  return (
    <nav aria-label={t('scripts')}>
      <ul className={classes['list']}>
        {scripts.map(({ id, name, stages }) => (
          <li key={id}>
            <button
              type="button"
              className={classes['script']}
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <span className={classes['name']}>{name}</span>
              <span className={classes['count']}>
                {t('count', { count: stages.reduce((sum, { questions }) => sum + questions.length, 0) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
