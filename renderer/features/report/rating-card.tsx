import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isLevel } from '#shared/domain/rating-levels.ts';
import { lacksEvidence } from '#shared/domain/rating-rules.ts';
import type { Rateable } from '#shared/domain/rating.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { isSecondKey } from '#renderer/lib/shortcuts.ts';
import { useToday } from '#renderer/lib/today.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { CitedNotes } from '#renderer/ui/cited-notes.tsx';
import { placeIds } from './go-to.ts';
import { RatingEvidence } from './rating-evidence.tsx';
import { valueOfKey } from './rating-keys.ts';
import { RatingScale } from './rating-scale.tsx';
import { useRating, useValueText } from './use-rating.ts';
import classes from './ratings.module.css';

interface RatingCardProps {
  rateable: Rateable;
  detail: SessionDetail;
  isFocus: boolean;
  isOpen: boolean;
  readOnly: boolean;
  onToggle: () => void;
}

/** One competency: a line that says where it stands, and opened the examples to choose from and the notes to cite. */
export function RatingCard({ rateable, detail, isFocus, isOpen, readOnly, onToggle }: RatingCardProps) {
  const { t } = useTranslation('ratings');
  const valueText = useValueText();
  const today = useToday();
  const { value, cited, choose, cite, clear } = useRating(rateable, detail);
  const { id, name, last, behaviours } = rateable;
  const detailId = `rating-${id}`;

  function onKeyDown(event: KeyboardEvent): void {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey || isSecondKey(event)) return;
    const pressed = valueOfKey(event);
    if (pressed !== null) choose(pressed);
    else if (event.key === 'Backspace' || event.key === 'Delete') clear();
    else return;
    event.preventDefault();
  }

  return (
    // The keys work wherever the focus is within the competency, whether it is open or not.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li className={classes['card']} data-open={isOpen} onKeyDown={onKeyDown}>
      <button
        type="button"
        id={placeIds.rating(id)}
        className={classes['head']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? detailId : undefined}
        onClick={onToggle}
      >
        <span className={classes['name']}>{name}</span>
        {isFocus && <Chip tone="accent">{t('focus')}</Chip>}
        {value !== null && lacksEvidence(value, cited.size) && <Chip tone="growth">{t('noEvidence')}</Chip>}
        {value !== null && isLevel(value) && cited.size > 0 && (
          <span className={classes['quiet']}>{t('cites', { count: cited.size })}</span>
        )}
        <b className={classes['value']} data-rated={value !== null}>
          {value === null ? t('notRated') : valueText(value)}
        </b>
        <IconChevronDown size={17} stroke={1.7} aria-hidden className={classes['chevron']} />
      </button>
      {value !== null && isLevel(value) && !isOpen && (
        <p className={classes['chosen']}>{behaviours[value - 1]}</p>
      )}
      {isOpen && (
        <div id={detailId} className={classes['detail']}>
          {readOnly ? (
            <ReadOnly rateable={rateable} />
          ) : (
            <>
              <RatingScale rateable={rateable} value={value} onChoose={choose} />
              <div className={classes['columns']}>
                <RatingEvidence rateable={rateable} detail={detail} cited={cited} onCite={cite} />
                <div>
                  <p className={classes['subheading']}>
                    {last === null
                      ? t('firstTime')
                      : t('lastTime', { level: last.level, day: formatPast(last.heldAt, today) })}
                  </p>
                  {last !== null && last.evidence.length === 0 && (
                    <p className={classes['quiet']}>{t('lastWithout')}</p>
                  )}
                  {last !== null && <CitedNotes notes={last.evidence} />}
                </div>
              </div>
              <div className={classes['foot']}>
                <span className={classes['quiet']}>{t('keys')}</span>
                {value !== null && (
                  <Button size="xs" variant="subtle" onClick={clear}>
                    {t('clear')}
                  </Button>
                )}
              </div>
            </>
          )}
        </div>
      )}
    </li>
  );
}

function ReadOnly({ rateable: { rating, behaviours } }: { rateable: Rateable }) {
  if (rating === null) return null;
  return (
    <>
      {isLevel(rating.value) && <p>{behaviours[rating.value - 1]}</p>}
      <CitedNotes notes={rating.evidence} />
    </>
  );
}
