import { useTranslation } from 'react-i18next';
import type { Contents } from '#shared/domain/backup.ts';

/** What is inside, as one says it: `12 people · 240 sessions · 1,204 notes`. */
export function ContentsLine({ contents }: { contents: Pick<Contents, 'people' | 'sessions' | 'notes'> }) {
  const { t } = useTranslation('backups');
  const { people, sessions, notes } = contents;
  return (
    <span>
      {t('people', { count: people })} · {t('sessions', { count: sessions })} · {t('notes', { count: notes })}
    </span>
  );
}
