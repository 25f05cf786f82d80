import { useTranslation } from 'react-i18next';
import { languages, type Language } from '#shared/domain/languages.ts';
import { useApiMutation } from '#renderer/lib/api.ts';
import { useBootstrap } from '#renderer/lib/bootstrap.ts';
import { languageNames } from '#renderer/lib/language.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import classes from './first-run.module.css';
import { useFocusAtStart } from './use-focus-at-start.ts';

/** Five languages in their own words; the one of the system has the focus, so Enter is enough. */
export function LanguageStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('first-run');
  const current = useBootstrap().settings.language;
  const suggested = useFocusAtStart();
  const update = useApiMutation('settings', 'update');

  function choose(language: Language): void {
    update.mutate({ language }, { onSuccess: onDone });
  }

  return (
    <>
      <h2 className={classes['question']}>{t('language')}</h2>
      <div className={classes['languages']}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            ref={language === current ? suggested : undefined}
            disabled={update.isPending}
            data-current={language === current}
            className={classes['language']}
            onClick={() => choose(language)}
          >
            {languageNames[language]}
          </button>
        ))}
      </div>
      {update.error && <ErrorText>{update.error.message}</ErrorText>}
    </>
  );
}
