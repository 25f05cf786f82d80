import { useTranslation } from 'react-i18next';
import { formatTimeWithSeconds } from '#renderer/lib/format.ts';
import classes from './saved-at.module.css';

interface SavedAtProps {
  /** As the main process answered it; null shows nothing and keeps the place. */
  at: Date | null;
}

/** Says when the last note reached the disk. Not announced: it changes with every note. */
export function SavedAt({ at }: SavedAtProps) {
  const { t } = useTranslation();
  return (
    <span className={classes['saved']} data-testid="saved-at">
      {at !== null && (
        <>
          {t('saved')} <time dateTime={at.toISOString()}>{formatTimeWithSeconds(at)}</time>
        </>
      )}
    </span>
  );
}
