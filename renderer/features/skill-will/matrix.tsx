import { Menu } from '@mantine/core';
import { useRef, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepId } from '#shared/domain/ids.ts';
import {
  coachingStyles,
  within,
  type CoachingStyle,
  type Position,
} from '#shared/domain/skill-will-rules.ts';
import type { SkillWillRow } from '#shared/domain/skill-will.ts';
import { groupByCell, middleOf } from './cells.ts';
import { Marker } from './marker.tsx';
import classes from './matrix.module.css';
import type { Place } from './use-places.ts';

interface MatrixProps {
  placed: readonly Place[];
  /** Where the chosen person stood, oldest first. */
  trail: readonly Position[];
  chosenId: RepId | null;
  style: CoachingStyle;
  onChoose: (repId: RepId) => void;
  onStyle: (style: CoachingStyle) => void;
  onShow: (row: SkillWillRow, position: Position) => void;
  onMove: (row: SkillWillRow, position: Position) => void;
  onRest: () => void;
  /** Somebody without a place was dropped here. */
  onDrop: (position: Position) => void;
}

/** Skill to the right, will upwards. Who stands too near to be told apart is one marker with a list behind it. */
export function Matrix({
  placed,
  trail,
  chosenId,
  style,
  onChoose,
  onStyle,
  onShow,
  onMove,
  onRest,
  onDrop,
}: MatrixProps) {
  const { t } = useTranslation('skill-will');
  const plane = useRef<HTMLDivElement>(null);
  const chosen = placed.find(({ row }) => row.repId === chosenId);
  const groups = groupByCell(placed.filter((place) => place !== chosen));
  const alone = groups.flatMap((group) => (group.length === 1 ? group : []));
  const together = groups.filter((group) => group.length > 1);

  /** From a place on the screen to one on the matrix. */
  function positionAt({ clientX, clientY }: { clientX: number; clientY: number }): Position {
    const area = plane.current?.getBoundingClientRect();
    if (area === undefined) return { skill: 50, will: 50 };
    return {
      skill: within(((clientX - area.left) / area.width) * 100),
      will: within(((area.bottom - clientY) / area.height) * 100),
    };
  }

  return (
    <div className={classes['frame']}>
      <span className={classes['will']} aria-hidden>
        {t('will')}{' '}
        <small>
          {t('low')} → {t('high')}
        </small>
      </span>
      <div
        className={classes['matrix']}
        onDragOver={(event: DragEvent) => event.preventDefault()}
        onDrop={(event: DragEvent) => {
          event.preventDefault();
          onDrop(positionAt(event));
        }}
      >
        {coachingStyles.map((each) => (
          <div key={each} className={classes['quadrant']} data-style={each} data-on={each === style}>
            <button type="button" aria-pressed={each === style} onClick={() => onStyle(each)}>
              {t(`style.${each}`)}
            </button>
          </div>
        ))}
        <div ref={plane} className={classes['plane']}>
          {trail.length > 0 && chosen && (
            <svg viewBox="0 0 100 100" className={classes['trail']} aria-hidden>
              <polyline
                points={[...trail, chosen].map(({ skill, will }) => `${skill},${100 - will}`).join(' ')}
              />
              {trail.map(({ skill, will }) => (
                <circle key={`${skill} ${will}`} cx={skill} cy={100 - will} r={0.9} />
              ))}
            </svg>
          )}
          <ul aria-label={t('matrix')}>
            {[...alone, ...(chosen ? [chosen] : [])].map((place) => (
              <Marker
                key={place.row.repId}
                place={place}
                isChosen={place === chosen}
                positionAt={positionAt}
                onChoose={() => onChoose(place.row.repId)}
                onShow={(position) => onShow(place.row, position)}
                onMove={(position) => onMove(place.row, position)}
                onRest={onRest}
              />
            ))}
            {together.map((group) => (
              <Cluster key={group[0]?.row.repId} group={group} onChoose={onChoose} />
            ))}
          </ul>
        </div>
      </div>
      <span className={classes['skill']} aria-hidden>
        {t('skill')}{' '}
        <small>
          {t('low')} → {t('high')}
        </small>
      </span>
    </div>
  );
}

function Cluster({ group, onChoose }: { group: readonly Place[]; onChoose: (repId: RepId) => void }) {
  const { t } = useTranslation('skill-will');
  const { skill, will } = middleOf(group);
  const label = t('cluster', { count: group.length });
  return (
    <li className={classes['place']} style={{ left: `${skill}%`, bottom: `${will}%` }}>
      <Menu position="bottom">
        <Menu.Target>
          <button type="button" className={classes['cluster']} aria-label={label} title={label}>
            {group.length}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {group.map(({ row }) => (
            <Menu.Item key={row.repId} onClick={() => onChoose(row.repId)}>
              {row.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
