import { IconFileImport, IconLock, IconPlant2, IconUsersGroup, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './first-run.module.css';
import { LanguageStep } from './language-step.tsx';
import { useFocusAtStart } from './use-focus-at-start.ts';

interface FirstRunScreenProps {
  /** Where the app should open once the choice is stored. */
  onChosen: (path: string) => void;
}

/** Two clicks: the language, then how to start. No account, no form. */
export function FirstRunScreen({ onChosen }: FirstRunScreenProps) {
  const { t } = useTranslation('first-run');
  const [hasLanguage, setHasLanguage] = useState(false);
  return (
    <main className={classes['screen']}>
      <div className={classes['content']}>
        <h1 className={classes['welcome']}>{t('welcome')}</h1>
        {hasLanguage ? (
          <StartStep onChosen={onChosen} onBack={() => setHasLanguage(false)} />
        ) : (
          <LanguageStep onDone={() => setHasLanguage(true)} />
        )}
      </div>
      <p className={classes['promise']}>
        <IconLock size={18} stroke={1.7} aria-hidden />
        {t('promise')}
      </p>
    </main>
  );
}

const starts = [
  { key: 'import', icon: IconFileImport, path: '/team/import' },
  { key: 'sample', icon: IconUsersGroup, path: '/today' },
  { key: 'empty', icon: IconPlant2, path: '/team' },
] as const satisfies { key: string; icon: Icon; path: string }[];

function StartStep({ onChosen, onBack }: FirstRunScreenProps & { onBack: () => void }) {
  const { t } = useTranslation('first-run');
  const first = useFocusAtStart();
  const loadSample = useApiMutation('sample', 'load');
  const updateSettings = useApiMutation('settings', 'update');
  const isBusy = loadSample.isPending || updateSettings.isPending;
  const error = loadSample.error ?? updateSettings.error;

  function choose({ key, path }: (typeof starts)[number]): void {
    const finish = (): void => {
      onChosen(path);
      updateSettings.mutate({ onboarded: true });
    };
    if (key === 'sample') loadSample.mutate(undefined, { onSuccess: finish });
    else finish();
  }

  return (
    <>
      <h2 className={classes['question']}>{t('start')}</h2>
      <div className={classes['starts']}>
        {starts.map((start, index) => (
          <button
            key={start.key}
            type="button"
            ref={index === 0 ? first : undefined}
            disabled={isBusy}
            className={classes['start']}
            onClick={() => choose(start)}
          >
            <span className={classes['icon']}>
              <start.icon size={26} stroke={1.6} aria-hidden />
            </span>
            <span className={classes['startTitle']}>{t(`choice.${start.key}.title`)}</span>
            <span className={classes['startText']}>{t(`choice.${start.key}.text`)}</span>
          </button>
        ))}
      </div>
      {error && <ErrorText>{error.message}</ErrorText>}
      <button type="button" className={classes['back']} onClick={onBack}>
        {t('changeLanguage')}
      </button>
    </>
  );
}
