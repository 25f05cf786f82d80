import { useTranslation } from 'react-i18next';
import { ratingLevels, reasonsForNoLevel, type RatingValue } from '#shared/domain/rating-levels.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import classes from './ratings.module.css';

interface RatingScaleProps {
  rateable: Rateable;
  value: RatingValue | null;
  onChoose: (value: RatingValue) => void;
}

/** The five examples, and the two ways of giving no level. The sentence is what one chooses; its number follows. */
export function RatingScale({ rateable, value, onChoose }: RatingScaleProps) {
  const { t } = useTranslation('ratings');
  const { id, name, behaviours, last } = rateable;
  const radio = (each: RatingValue) => (
    <input
      type="radio"
      name={`level-${id}`}
      className={classes['radio']}
      checked={value === each}
      onChange={() => onChoose(each)}
    />
  );
  return (
    <div role="radiogroup" aria-label={t('scale', { name })} className={classes['scale']}>
      {ratingLevels.map((level) => (
        <label key={level} className={classes['level']}>
          {radio(level)}
          <b className={classes['number']}>{level}</b>
          <span className={classes['behaviour']}>{behaviours[level - 1]}</span>
          {last?.level === level && <Chip>{t('lastTimeHere')}</Chip>}
        </label>
      ))}
      <div className={classes['noLevels']}>
        {reasonsForNoLevel.map((reason) => (
          <label key={reason} className={classes['level']}>
            {radio(reason)}
            <span className={classes['behaviour']}>{t(`value.${reason}`)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
