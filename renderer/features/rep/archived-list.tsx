import { Button } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { localSessionDay } from '#renderer/lib/format.ts';
import { formatPast, formatPastDay } from '#renderer/lib/format-past.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { Private } from '#renderer/ui/private.tsx';
import type { Archived } from '#shared/domain/archived.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import classes from './archived-list.module.css';

/** What of this rep lies in the archive, folded away; each can come back. Nothing is shown while there is nothing. */
export function ArchivedList({ repId }: { repId: RepId }) {
  const { t } = useTranslation('rep');
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { data: archived = [] } = useApiQuery('reps', 'archived', { repId });
  if (archived.length === 0) return null;
  return (
    <section aria-label={t('archived.title')} className={classes['archived']}>
      <button
        type="button"
        className={classes['fold']}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <IconChevronRight size={14} stroke={2} aria-hidden className={classes['chevron']} />
        {t('archived.fold', { n: archived.length })}
      </button>
      <ul id={id} hidden={!isOpen}>
        {isOpen && archived.map((item) => <Item key={item.id} item={item} />)}
      </ul>
    </section>
  );
}

function Item({ item }: { item: Archived }) {
  const { t } = useTranslation('rep');
  const today = useToday();
  const label = useLabel(item);
  const { archivedAt } = item;

  async function restore(): Promise<void> {
    try {
      await bringBack(item);
      showUndo({ message: t('archived.restored'), undo: () => putAway(item) });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <li className={classes['item']}>
      <Private when={item.type === 'entry'}>
        <span className={classes['what']}>
          {label}
          <span className={classes['when']}>
            {t('archived.since', { day: formatPast(archivedAt, today) })}
          </span>
        </span>
        <Button
          size="xs"
          variant="subtle"
          aria-label={t('archived.restoreLong', { text: label })}
          onClick={() => void restore()}
        >
          {t('archived.restore')}
        </Button>
      </Private>
    </li>
  );
}

/** What it is and which one: "Ride-along · 12 October", "Idea · Film the demo". */
function useLabel(item: Archived): string {
  const { t } = useTranslation(['rep', 'common']);
  const today = useToday();
  switch (item.type) {
    case 'session':
      return `${t(`common:sessionKind.${item.kind}`)} · ${formatPastDay(localSessionDay(item), today)}`;
    case 'commitment':
      return `${t('archived.commitment')} · ${item.text}`;
    case 'entry':
      return `${t(`entry.types.${item.entryType}`)} · ${item.text}`;
    case 'idea':
      return `${t('moments.idea')} · ${item.text}`;
    case 'recognition':
      return `${t('moments.recognition')} · ${item.text}`;
    case 'programme':
      return `${t('tabs.programme')} · ${item.text} · ${formatPastDay(item.startDay, today)}`;
    default:
      return assertNever(item);
  }
}

async function bringBack(item: Archived): Promise<void> {
  switch (item.type) {
    case 'session':
      await call('sessions', 'unarchive', { id: item.id });
      return;
    case 'commitment':
      return call('commitments', 'restore', { id: item.id });
    case 'entry':
      return call('profile', 'restore', { id: item.id });
    case 'idea':
      return call('ideas', 'restore', { id: item.id });
    case 'recognition':
      return call('recognitions', 'restore', { id: item.id });
    case 'programme':
      await call('programmes', 'restore', { id: item.id });
      return;
    default:
      return assertNever(item);
  }
}

async function putAway(item: Archived): Promise<void> {
  switch (item.type) {
    case 'session':
      await call('sessions', 'archive', { id: item.id });
      return;
    case 'commitment':
      return call('commitments', 'archive', { id: item.id });
    case 'entry':
      return call('profile', 'archive', { id: item.id });
    case 'idea':
      return call('ideas', 'archive', { id: item.id });
    case 'recognition':
      return call('recognitions', 'archive', { id: item.id });
    case 'programme':
      return call('programmes', 'archive', { id: item.id });
    default:
      return assertNever(item);
  }
}
