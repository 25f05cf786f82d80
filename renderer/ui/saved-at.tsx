import { useTranslation } from 'react-i18next';
import classes from './saved-at.module.css';

interface SavedAtProps {
  /** `14:03:12`, already in the language; null shows nothing and keeps the place. */
  time: string | null;
}

/** Says when the last note reached the disk. Not announced: it changes with every note. */
export function SavedAt({ time }: SavedAtProps) {
  const { t } = useTranslation();
  return (
    <span className={classes['saved']} data-testid="saved-at">
      {time !== null && (
        <>
          {t('saved')} <b>{time}</b>
        </>
      )}
    </span>
  );
}
