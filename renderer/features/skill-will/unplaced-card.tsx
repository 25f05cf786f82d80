import { useTranslation } from 'react-i18next';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { SkillWillRow } from '#shared/domain/skill-will.ts';
import classes from './skill-will.module.css';

const mostShown = 12;

interface UnplacedCardProps {
  rows: readonly SkillWillRow[];
  onChoose: (row: SkillWillRow) => void;
  onDrag: (row: SkillWillRow | null) => void;
}

/** Who is not on the matrix yet: chosen to be placed by the form, or dragged onto it. */
export function UnplacedCard({ rows, onChoose, onDrag }: UnplacedCardProps) {
  const { t } = useTranslation('skill-will');
  return (
    <Card className={classes['card']} aria-labelledby="skill-will-unplaced">
      <SectionHeading id="skill-will-unplaced" aside={rows.length > 0 && rows.length}>
        {t('unplaced')}
      </SectionHeading>
      {rows.length === 0 && <p className={classes['quiet']}>{t('allPlaced')}</p>}
      <ul className={classes['unplaced']}>
        {rows.slice(0, mostShown).map((row) => (
          <li key={row.repId}>
            <button
              type="button"
              draggable
              className={classes['name']}
              onClick={() => onChoose(row)}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                onDrag(row);
              }}
              onDragEnd={() => onDrag(null)}
            >
              <Avatar name={row.name} />
              {row.name}
            </button>
          </li>
        ))}
      </ul>
      {rows.length > mostShown && (
        <p className={classes['quiet']}>{t('more', { count: rows.length - mostShown })}</p>
      )}
    </Card>
  );
}
