import { Switch } from '@mantine/core';
import { IconEyeOff, IconFileCheck, IconLock, IconWifiOff, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDiscreet, useToggleDiscreet } from '#renderer/lib/discreet.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { SettingsCard } from './settings-card.tsx';
import classes from './settings.module.css';

const points = [
  { key: 'here', icon: IconLock },
  { key: 'offline', icon: IconWifiOff },
  { key: 'private', icon: IconEyeOff },
  { key: 'export', icon: IconFileCheck },
] as const satisfies { key: string; icon: Icon }[];

export function Privacy() {
  const { t } = useTranslation('settings');
  return (
    <SettingsCard title={t('privacy.title')}>
      <Switch
        label={
          <>
            {t('privacy.discreet')} <Kbd keys={keyLabels('discreet')} />
          </>
        }
        description={t('privacy.discreetWhy')}
        checked={useDiscreet()}
        onChange={useToggleDiscreet()}
      />
      <ul className={classes['list']}>
        {points.map(({ key, icon: PointIcon }) => (
          <li key={key}>
            <PointIcon size={18} stroke={1.7} aria-hidden />
            {t(`privacy.${key}`)}
          </li>
        ))}
      </ul>
    </SettingsCard>
  );
}
