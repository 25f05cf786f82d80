import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { keyLabels, shortcutGroups, shortcuts } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import classes from './shortcut-sheet.module.css';

/** The sheet behind `?`: every shortcut of the table, by group. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['shortcuts', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={classes['groups']}>
        {shortcutGroups.map((group) => (
          <section key={group}>
            <h3>{t(`group.${group}`)}</h3>
            <dl className={classes['list']}>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map(({ id }) => (
                  <div key={id} className={classes['row']}>
                    <dt>{t(`label.${id}`)}</dt>
                    <dd>
                      {keyLabels(id).map((key) => (
                        <Kbd key={key} keys={[key]} spoken />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}
