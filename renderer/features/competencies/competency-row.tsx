import { useId, type KeyboardEvent } from 'react';
import { ActionIcon, Menu, NativeSelect } from '@mantine/core';
import { IconChevronRight, IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import { weights } from '#shared/domain/competency-rules.ts';
import type { AnchoredCompetency } from '#shared/domain/competency.ts';
import classes from './competency-row.module.css';
import { LevelList } from './level-list.tsx';
import type { CompetencyActs, Place } from './use-competency-acts.ts';
import type { CompetencyMoves } from './use-competency-moves.ts';

interface CompetencyRowProps {
  competency: AnchoredCompetency;
  place: Place;
  /** Null where nothing can be changed. */
  acts: CompetencyActs | null;
  moves: CompetencyMoves;
  isOpen: boolean;
  onToggle: () => void;
}

/** A competency with its weight, its five levels folded under it; in a draft it moves with Alt and the arrow keys. */
export function CompetencyRow({ competency, place, acts, moves, isOpen, onToggle }: CompetencyRowProps) {
  const { t } = useTranslation('competencies');
  const levels = useId();
  const { id, name, description, weight } = competency;

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    moves.step(id, place, event.key === 'ArrowUp' ? -1 : 1);
  }

  return (
    <li className={classes['row']} data-competency={id} data-editable={acts !== null}>
      <ActionIcon
        size={28}

        className={classes['toggle']}
        aria-expanded={isOpen}
        aria-controls={levels}
        aria-label={t('levelsOf', { name })}
        onClick={onToggle}
      >
        <IconChevronRight size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
      <div className={classes['words']} data-name>
        {acts === null ? (
          <>
            <h4 className={classes['name']}>{name}</h4>
            <p className={classes['description']}>{description}</p>
          </>
        ) : (
          <>
            <h4 className={classes['name']}>
              <EditableText
                label={t('competencyName')}
                value={name}
                onKeyDown={onKeyDown}
                onSave={(changed) => acts.edit(competency, { name: changed })}
              />
            </h4>
            <EditableText
              optional
              label={t('description')}
              placeholder={t('descriptionPlaceholder')}
              className={classes['description']}
              value={description}
              onSave={(changed) => acts.edit(competency, { description: changed })}
            />
          </>
        )}
      </div>
      {acts === null ? (
        <span className={classes['weight']}>{weight > 1 && t('weight', { weight })}</span>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={t('weightOf', { name })}
          value={String(weight)}
          data={weights.map((value) => ({ value: String(value), label: t('weight', { weight: value }) }))}
          onChange={({ currentTarget }) =>
            void acts.edit(competency, { weight: Number(currentTarget.value) })
          }
        />
      )}
      {acts !== null && (
        <Menu>
          <Menu.Target>
            <ActionIcon size={28} aria-label={t('menuFor', { name })}>
              <IconDots size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item disabled={!moves.can(place, -1)} onClick={() => moves.step(id, place, -1)}>
              {t('moveUp')}
            </Menu.Item>
            <Menu.Item disabled={!moves.can(place, 1)} onClick={() => moves.step(id, place, 1)}>
              {t('moveDown')}
            </Menu.Item>
            <Menu.Item onClick={() => void acts.archive(id)}>{t('archiveCompetency')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <div id={levels} className={classes['levels']} hidden={!isOpen}>
        {isOpen && <LevelList competency={competency} acts={acts} />}
      </div>
    </li>
  );
}
