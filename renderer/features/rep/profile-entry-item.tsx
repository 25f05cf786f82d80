import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconArchive,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDashed,
  IconDots,
  IconFlag,
  IconPencil,
} from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, useApiMutation } from '#renderer/lib/api.ts';
import { useToday } from '#renderer/lib/today.ts';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import { sessionsSeenIn, suggestsConfirming } from '#shared/domain/profile-rules.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import { KindBadge } from '#renderer/ui/kind-badge.tsx';
import type { ProfileEntry, ProfileStatus } from '#shared/domain/profile.ts';
import { useEntryPanel } from './entry-panel-store.ts';
import { formatPast } from '#renderer/lib/format-past.ts';
import { EntryHistory } from './entry-history.tsx';
import { EvidenceList } from './evidence-list.tsx';
import classes from './profile-entry-item.module.css';

const statusIcons = { emerging: IconCircleDashed, confirmed: IconCircleCheck, resolved: IconFlag };
const statuses = ['emerging', 'confirmed', 'resolved'] as const satisfies ProfileStatus[];

function onError({ message }: Error): void {
  showFailure(message);
}

/** One strength or development area; its evidence and its history open below it with one click. */
export function ProfileEntryItem({ entry }: { entry: ProfileEntry }) {
  const { t } = useTranslation('rep');
  const [isOpen, setOpen] = useState(false);
  const open = useEntryPanel((state) => state.open);
  const update = useApiMutation('profile', 'update');
  const archive = useApiMutation('profile', 'archive');
  const evidenceId = useId();
  const today = useToday();
  const { id, title, status, evidence, competencyName } = entry;
  const newest = evidence[0];
  const about = [
    newest === undefined
      ? t('profile.noEvidence')
      : t('profile.sightings', {
          count: evidence.length,
          day: formatPast(newest.observedAt, today),
        }),
    competencyName,
  ].filter(Boolean);

  function setStatus(next: ProfileStatus): void {
    update.mutate(
      { id, changes: { status: next } },
      {
        onError,
        onSuccess: () =>
          showUndo({
            message: t('profile.statusChanged', { title, status: t(`entry.statuses.${next}`) }),
            undo: async () => {
              await call('profile', 'update', { id, changes: { status } });
            },
          }),
      },
    );
  }

  return (
    <li className={classes['entry']} data-status={status}>
      <div className={classes['line']}>
        <KindBadge kind={entry.type === 'strength' ? 'strength' : 'growth'} decorative />
        <button
          type="button"
          className={classes['title']}
          aria-expanded={isOpen}
          aria-controls={evidenceId}
          onClick={() => setOpen(!isOpen)}
        >
          <span>{title}</span>
          <span className={classes['about']}>
            <IconChevronRight size={13} stroke={2} aria-hidden className={classes['chevron']} />
            {about.join(' · ')}
          </span>
        </button>
        <Chip
          className={classes['status']}
          tone={status === 'confirmed' ? (entry.type === 'strength' ? 'strength' : 'growth') : 'plain'}
        >
          {t(`entry.statuses.${status}`)}
        </Chip>
        <Menu>
          <Menu.Target>
            <ActionIcon size={30} className={classes['menu']} aria-label={t('profile.acts', { title })}>
              <IconDots size={18} stroke={1.7} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {statuses
              .filter((each) => each !== status)
              .map((each) => {
                const StatusIcon = statusIcons[each];
                return (
                  <Menu.Item
                    key={each}
                    leftSection={<StatusIcon size={17} stroke={1.7} aria-hidden />}
                    onClick={() => setStatus(each)}
                  >
                    {t(`profile.mark.${each}`)}
                  </Menu.Item>
                );
              })}
            <Menu.Item
              leftSection={<IconPencil size={17} stroke={1.7} aria-hidden />}
              onClick={() => open({ repId: entry.repId, mode: 'edit', entry })}
            >
              {t('profile.edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArchive size={17} stroke={1.7} aria-hidden />}
              onClick={() =>
                archive.mutate(
                  { id },
                  {
                    onError,
                    onSuccess: () =>
                      showUndo({
                        message: t('profile.archived', { title }),
                        undo: async () => {
                          await call('profile', 'restore', { id });
                        },
                      }),
                  },
                )
              }
            >
              {t('archive')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {suggestsConfirming(entry) && (
        <div className={classes['suggestion']}>
          <span>{t('profile.seenIn', { count: sessionsSeenIn(entry) })}</span>
          <Button
            size="xs"
            variant="light"
            aria-label={t('profile.confirmLong', { title })}
            onClick={() => setStatus('confirmed')}
          >
            {t('profile.mark.confirmed')}
          </Button>
        </div>
      )}
      <div id={evidenceId} hidden={!isOpen}>
        {isOpen && (
          <>
            <EvidenceList evidence={evidence} />
            <EntryHistory entry={entry} />
          </>
        )}
      </div>
    </li>
  );
}
