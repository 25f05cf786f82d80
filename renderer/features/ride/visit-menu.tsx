import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '#shared/domain/visit.ts';
import { ReturnFocus } from '#renderer/ui/return-focus.tsx';
import { MoveVisit } from './move-visit.tsx';
import type { Visits } from './use-visits.ts';
import classes from './visits.module.css';

interface VisitMenuProps {
  visit: Visit;
  visits: Visits;
  isFirst: boolean;
  isLast: boolean;
}

/** What is done to a visit as a whole; the same can be done by dragging and by key. */
export function VisitMenu({ visit, visits, isFirst, isLast }: VisitMenuProps) {
  const { t } = useTranslation(['visit', 'ride']);
  const [isMoving, setMoving] = useState(false);
  return (
    <>
      <Menu position="bottom-end" classNames={{ item: classes['menuItem'] }}>
        <Menu.Target>
          <ActionIcon size={44} aria-label={t('menu')}>
            <IconDots size={18} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={isFirst} onClick={() => void visits.shift(visit.id, -1)}>
            {t('earlier')}
          </Menu.Item>
          <Menu.Item disabled={isLast} onClick={() => void visits.shift(visit.id, 1)}>
            {t('later')}
          </Menu.Item>
          <Menu.Item onClick={() => setMoving(true)}>{t('moveAway')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => void visits.remove(visit)}>{t('ride:removeVisit')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMoving && (
        <ReturnFocus>
          <MoveVisit visit={visit} visits={visits} onClose={() => setMoving(false)} />
        </ReturnFocus>
      )}
    </>
  );
}
