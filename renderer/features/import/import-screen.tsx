import { useTranslation } from 'react-i18next';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { Dropzone } from './dropzone.tsx';
import { FileStep } from './file-step.tsx';
import { ImportBar } from './import-bar.tsx';
import classes from './import.module.css';
import { LatestImport } from './latest-import.tsx';
import { TeamStep } from './team-step.tsx';
import { useImport } from './use-import.ts';

/** From a file to a team on one page: choose it, see what its columns hold, see what would happen, import. */
export function ImportScreen() {
  const { t } = useTranslation('import');
  const flow = useImport();
  const { preview, settings, check } = flow;
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      <div className={classes['steps']}>
        {preview === undefined ? (
          <>
            <Dropzone busy={flow.opening} error={flow.error} onChoose={flow.choose} onDrop={flow.drop} />
            <LatestImport />
          </>
        ) : (
          <>
            <FileStep preview={preview} onChoose={flow.choose} onDrop={flow.drop} onRead={flow.readAs} />
            <ColumnsStep flow={flow} preview={preview} />
            {settings !== null && check !== undefined && check.managers.length > 1 && (
              <TeamStep
                managers={check.managers}
                chosen={settings.managers}
                onChange={(managers) => flow.decide({ managers })}
              />
            )}
            {check !== undefined && <CheckStep check={check} busy={flow.checking} />}
            {flow.error !== null && <ErrorText>{flow.error}</ErrorText>}
            {check !== undefined && <ImportBar flow={flow} check={check} />}
          </>
        )}
      </div>
    </Page>
  );
}
