import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { AnchoredCompetency } from '#shared/domain/competency.ts';
import classes from './competency-row.module.css';
import type { CompetencyActs } from './use-competency-acts.ts';

interface LevelListProps {
  competency: AnchoredCompetency;
  /** Null where nothing can be changed. */
  acts: CompetencyActs | null;
}

/** What a rep does at each of the five levels. */
export function LevelList({ competency, acts }: LevelListProps) {
  const { t } = useTranslation('competencies');
  return (
    <ol aria-label={t('levelsOf', { name: competency.name })}>
      {competency.levels.map((behaviour, index) => {
        const level = index + 1;
        return (
          <li key={level} className={classes['level']} data-editable={acts !== null}>
            <span className={classes['number']} aria-hidden>
              {level}
            </span>
            {acts === null ? (
              <span className={classes['behaviour']}>{behaviour}</span>
            ) : (
              <div className={classes['words']}>
                <EditableText
                  optional
                  label={t('levelOf', { level, name: competency.name })}
                  placeholder={t('levelPlaceholder', { level })}
                  value={behaviour}
                  onSave={(text) => acts.describe(competency, level, text)}
                />
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
