import { useState } from 'react';
import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatList, localDay } from '#renderer/lib/format.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import { wholeTeam } from '#shared/domain/competency-rules.ts';
import type { Framework, FrameworkSummary } from '#shared/domain/competency.ts';
import classes from './framework-card.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { usesOf, type FrameworkActs } from './use-framework-acts.ts';

interface FrameworkHeadProps {
  framework: Framework;
  versions: readonly FrameworkSummary[];
  acts: FrameworkActs;
}

/** Name, purpose and state of a version, and the one thing to do next with it. */
export function FrameworkHead({ framework, versions, acts }: FrameworkHeadProps) {
  const { t } = useTranslation('competencies');
  const { id, lineageId, name, about, publishedAt, archivedAt } = framework;
  const [isPublishing, setPublishing] = useState(false);
  const uses = usesOf(framework);
  const predecessor = versions.find(
    (one) => one.lineageId === lineageId && one.id !== id && usesOf(one).length > 0,
  );
  return (
    <div className={classes['head']}>
      <div className={classes['titles']}>
        {publishedAt === null ? (
          <>
            <h2 className={classes['title']}>
              <EditableText
                label={t('frameworkName')}
                value={name}
                onSave={(changed) => acts.edit(framework, { name: changed })}
              />
            </h2>
            <EditableText
              optional
              label={t('about')}
              placeholder={t('aboutPlaceholder')}
              className={classes['about']}
              value={about}
              onSave={(changed) => acts.edit(framework, { about: changed })}
            />
          </>
        ) : (
          <>
            <h2 className={classes['title']}>{name}</h2>
            <p className={classes['about']}>{about}</p>
          </>
        )}
        <States framework={framework} />
      </div>
      <div className={classes['acts']}>
        {archivedAt !== null && <Button onClick={() => void acts.restore(id)}>{t('restore')}</Button>}
        {archivedAt === null && publishedAt === null && (
          <Button variant="filled" onClick={() => setPublishing(true)}>
            {t('publish')}
          </Button>
        )}
        {archivedAt === null && publishedAt !== null && (
          <>
            {predecessor !== undefined && (
              <Button variant="filled" onClick={() => void acts.assign(id, usesOf(predecessor))}>
                {t('useInstead', { version: predecessor.version })}
              </Button>
            )}
            {predecessor === undefined && !framework.isInUse && (
              <Button onClick={() => void acts.assign(id, [wholeTeam])}>{t('useForTeam')}</Button>
            )}
            <Button onClick={() => void acts.newVersion(id)}>{t('newVersion')}</Button>
          </>
        )}
        {archivedAt === null && uses.length === 0 && (
          <Menu>
            <Menu.Target>
              <ActionIcon aria-label={t('menuFor', { name })}>
                <IconDots size={18} stroke={1.8} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => void acts.archive(id)}>{t('archiveFramework')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <PublishDialog
        opened={isPublishing}
        framework={framework}
        onClose={() => setPublishing(false)}
        onPublish={() => acts.publish(framework, predecessor)}
      />
    </div>
  );
}

function States({ framework }: { framework: Framework }) {
  const { t } = useTranslation('competencies');
  const { version, publishedAt, archivedAt, isInUse, roles } = framework;
  return (
    <p className={classes['states']}>
      <Chip>{t('version', { version })}</Chip>
      {publishedAt === null ? (
        <Chip tone="growth">{t('draftState')}</Chip>
      ) : (
        <Chip>{t('publishedOn', { day: formatDay(localDay(publishedAt), 'dated') })}</Chip>
      )}
      {archivedAt !== null && <Chip>{t('archived')}</Chip>}
      {isInUse && <Chip tone="accent">{t('inUseByTeam')}</Chip>}
      {roles.length > 0 && <Chip tone="accent">{t('inUseBy', { roles: formatList(roles) })}</Chip>}
    </p>
  );
}
