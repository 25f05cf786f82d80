import { Button } from '@mantine/core';
import { IconEye, IconFileTypePdf, IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment, ListedAttachment } from '#shared/domain/attachment.ts';
import type { VisitId } from '#shared/domain/ids.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { smallPictureAddress } from '#renderer/lib/picture.ts';
import { Private } from '#renderer/ui/private.tsx';
import { useAttach } from './use-attach.ts';
import { useSmallPictures } from './use-small-pictures.ts';
import { Viewer } from './viewer.tsx';
import classes from './attachments.module.css';

interface AttachmentsProps {
  detail: SessionDetail;
  /** Null shows and adds to the whole day. */
  visitId: VisitId | null;
  readOnly: boolean;
}

/** Photos and documents of the visit at hand, small, in one row; they are pasted, dropped or picked. */
export function Attachments({ detail, visitId, readOnly }: AttachmentsProps) {
  const { t } = useTranslation('attachments');
  const { session, visits } = detail;
  const { data: all = [] } = useApiQuery('attachments', 'list', { sessionId: session.id });
  const [open, setOpen] = useState<Attachment['id'] | null>(null);
  const { choose, isBusy } = useAttach({ sessionId: session.id, visitId }, !readOnly);
  useSmallPictures(all);
  const shown = all.filter((one) => visitId === null || one.visitId === visitId);
  if (readOnly && shown.length === 0) return null;
  return (
    <div className={classes['strip']} data-empty={shown.length === 0}>
      {shown.length > 0 && (
        <ul className={classes['files']} aria-label={t('title')}>
          {shown.map((one) => (
            <li key={one.id}>
              <Private when={one.visibility === 'private'}>
                <button
                  type="button"
                  className={classes['file']}
                  aria-label={t(one.visibility === 'shared' ? 'showShared' : 'show', { name: one.name })}
                  title={one.name}
                  onClick={() => setOpen(one.id)}
                >
                  <Small attachment={one} />
                  {one.visibility === 'shared' && (
                    <IconEye className={classes['shared']} size={15} stroke={2} aria-hidden />
                  )}
                </button>
              </Private>
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <Button
          variant="subtle"
          className={classes['add']}
          leftSection={<IconPaperclip size={16} stroke={1.7} aria-hidden />}
          loading={isBusy}
          onClick={choose}
        >
          {t('add')}
        </Button>
      )}
      <Viewer
        shown={shown}
        openId={open}
        visits={visits}
        readOnly={readOnly}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
    </div>
  );
}

/** A picture the size of a thumb, or what kind of file it is; the whole picture is never drawn for it. */
function Small({ attachment: { sha256, mime, hasSmall } }: { attachment: ListedAttachment }) {
  if (hasSmall) {
    return (
      <img
        alt=""
        loading="lazy"
        decoding="async"
        className={classes['picture']}
        src={smallPictureAddress(sha256)}
      />
    );
  }
  const Sign = mime === 'application/pdf' ? IconFileTypePdf : IconPhoto;
  return <Sign size={22} stroke={1.6} aria-hidden />;
}
