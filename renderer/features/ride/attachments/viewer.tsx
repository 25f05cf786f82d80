import { ActionIcon, Button, Modal, Switch } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconExternalLink, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDrawable } from '#shared/domain/attachment-kinds.ts';
import type { Attachment } from '#shared/domain/attachment.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { call, messageOf } from '#renderer/lib/api.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { pictureAddress } from '#renderer/lib/picture.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Private } from '#renderer/ui/private.tsx';
import classes from './attachments.module.css';

interface ViewerProps {
  shown: readonly Attachment[];
  openId: Attachment['id'] | null;
  visits: readonly Visit[];
  readOnly: boolean;
  onOpen: (id: Attachment['id']) => void;
  onClose: () => void;
}

/** One file, large; arrows go to its neighbours. Documents are opened in the system's viewer, on purpose. */
export function Viewer({ shown, openId, visits, readOnly, onOpen, onClose }: ViewerProps) {
  const { t } = useTranslation(['attachments', 'common']);
  const index = shown.findIndex(({ id }) => id === openId);
  const attachment = shown[index];

  function step(by: number): void {
    const next = shown[index + by];
    if (next !== undefined) onOpen(next.id);
  }

  return (
    <Modal
      opened={attachment !== undefined}
      onClose={onClose}
      size={900}
      title={attachment?.name ?? ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') step(-1);
        if (event.key === 'ArrowRight') step(1);
      }}
    >
      {attachment !== undefined && (
        <Private as="block" when={attachment.visibility === 'private'}>
          <Large key={attachment.id} attachment={attachment} />
          <div className={classes['acts']}>
            <Facts attachment={attachment} visits={visits} />
            <Acts attachment={attachment} readOnly={readOnly} onClose={onClose} />
            {shown.length > 1 && (
              <>
                <ActionIcon
                  size={44}
                  aria-label={t('previous')}
                  disabled={index === 0}
                  onClick={() => step(-1)}
                >
                  <IconChevronLeft size={20} stroke={1.7} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={44}
                  aria-label={t('next')}
                  disabled={index === shown.length - 1}
                  onClick={() => step(1)}
                >
                  <IconChevronRight size={20} stroke={1.7} aria-hidden />
                </ActionIcon>
              </>
            )}
          </div>
        </Private>
      )}
    </Modal>
  );
}

function Large({ attachment }: { attachment: Attachment }) {
  const { t } = useTranslation('attachments');
  const [isBroken, setBroken] = useState(false);
  if (!isDrawable(attachment.mime) || isBroken)
    return <p className={classes['unseen']}>{t(isBroken ? 'cannotDraw' : 'elsewhere')}</p>;
  return (
    <img
      alt={attachment.name}
      className={classes['large']}
      src={pictureAddress(attachment.sha256)}
      onError={() => setBroken(true)}
    />
  );
}

function Facts({ attachment, visits }: { attachment: Attachment; visits: readonly Visit[] }) {
  const { t } = useTranslation('attachments');
  const customer = visits.find(({ id }) => id === attachment.visitId)?.customer ?? '';
  const size = t('megabytes', { size: formatNumber(Math.max(0.1, attachment.bytes / 1024 / 1024)) });
  return (
    <span className={classes['facts']} dir="auto">
      {[customer, size].filter((fact) => fact !== '').join(' · ')}
    </span>
  );
}

interface ActsProps {
  attachment: Attachment;
  readOnly: boolean;
  onClose: () => void;
}

function Acts({ attachment: { id, name, mime, visibility }, readOnly, onClose }: ActsProps) {
  const { t } = useTranslation('attachments');

  async function remove(): Promise<void> {
    await call('attachments', 'archive', { id });
    showUndo({ message: t('removed', { name }), undo: () => call('attachments', 'restore', { id }) });
    onClose();
  }

  return (
    <>
      {!readOnly && (
        <Switch
          size="md"
          label={t('share')}
          checked={visibility === 'shared'}
          onChange={({ currentTarget: { checked } }) =>
            void orSay(() =>
              call('attachments', 'update', { id, changes: { visibility: checked ? 'shared' : 'private' } }),
            )
          }
        />
      )}
      <span className={classes['spring']} />
      {!isDrawable(mime) && (
        <Button
          leftSection={<IconExternalLink size={16} stroke={1.7} aria-hidden />}
          onClick={() => void orSay(() => call('attachments', 'open', { id }))}
        >
          {t('open')}
        </Button>
      )}
      {!readOnly && (
        <Button
          variant="subtle"
          leftSection={<IconTrash size={16} stroke={1.7} aria-hidden />}
          onClick={() => void orSay(remove)}
        >
          {t('remove')}
        </Button>
      )}
    </>
  );
}

async function orSay(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    showFailure(messageOf(error));
  }
}
