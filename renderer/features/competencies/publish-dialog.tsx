import { useState } from 'react';
import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatList, formatNumber } from '#renderer/lib/format.ts';
import { gapsOf } from '#shared/domain/competency-rules.ts';
import type { Framework } from '#shared/domain/competency.ts';
import classes from './publish-dialog.module.css';

interface PublishDialogProps {
  opened: boolean;
  framework: Framework;
  onClose: () => void;
  /** Answers false when it failed, which is said. */
  onPublish: () => Promise<boolean>;
}

/** Says what publishing locks before it does, or what is still missing. */
export function PublishDialog({ opened, framework, onClose, onPublish }: PublishDialogProps) {
  const { t } = useTranslation(['competencies', 'common']);
  const [isBusy, setBusy] = useState(false);
  const gaps = gapsOf(framework);
  const isEmpty = framework.groups.length === 0;

  async function publish(): Promise<void> {
    setBusy(true);
    if (await onPublish()) onClose();
    setBusy(false);
  }

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('publishTitle', { name: framework.name, version: framework.version })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {gaps.length > 0 || isEmpty ? (
        <>
          <p className={classes['text']}>{t(isEmpty ? 'publishEmpty' : 'publishMissing')}</p>
          <ul className={classes['list']}>
            {gaps.map(({ id, name, levels }) => (
              <li key={id}>
                {t('missingLevels', {
                  name,
                  count: levels.length,
                  levels: formatList(levels.map((level) => formatNumber(level))),
                })}
              </li>
            ))}
          </ul>
          <div className={classes['acts']}>
            <Button data-autofocus onClick={onClose}>
              {t('common:close')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className={classes['text']}>{t('publishLocks')}</p>
          <ul className={classes['list']}>
            <li>{t('publishKeeps')}</li>
            <li>{t('publishNext')}</li>
          </ul>
          <div className={classes['acts']}>
            <Button onClick={onClose}>{t('common:cancel')}</Button>
            <Button data-autofocus variant="filled" loading={isBusy} onClick={() => void publish()}>
              {t('publish')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}
