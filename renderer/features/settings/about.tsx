import { useTranslation } from 'react-i18next';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

/** What the packaged app carries, with the licence each is given under. */
const libraries: [name: string, licence: string][] = [
  ['better-sqlite3', 'MIT'],
  ['csv-parse', 'MIT'],
  ['Day.js', 'MIT'],
  ['Drizzle ORM', 'Apache-2.0'],
  ['Electron', 'MIT'],
  ['i18next', 'MIT'],
  ['Inter', 'OFL-1.1'],
  ['Mantine', 'MIT'],
  ['React', 'MIT'],
  ['React Router', 'MIT'],
  ['SQLite', 'Public Domain'],
  ['Tabler Icons', 'MIT'],
  ['TanStack Query', 'MIT'],
  ['Zod', 'MIT'],
  ['Zustand', 'MIT'],
];

export function About() {
  const { t } = useTranslation('settings');
  const { version, electronVersion } = useBootstrap();
  return (
    <SettingsCard title={t('about.title')}>
      <p>
        {t('about.version', { version })}{' '}
        <span className={classes['quiet']}>{t('about.runtime', { version: electronVersion })}</span>
      </p>
      <p className={classes['quiet']}>{t('about.licence')}</p>
      <details>
        <summary className={classes['summary']}>{t('about.libraries')}</summary>
        <ul className={classes['libraries']}>
          {libraries.map(([name, licence]) => (
            <li key={name}>
              {name} · {licence}
            </li>
          ))}
        </ul>
      </details>
    </SettingsCard>
  );
}
