import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconBulb,
  IconCalendar,
  IconEye,
  IconEyeOff,
  IconFileText,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMessageCircleQuestion,
  IconSearch,
  IconSettings,
  IconStairsUp,
  IconSun,
  IconUsers,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useMatch } from 'react-router';
import { useBootstrap, useUpdateSettings } from '#renderer/lib/bootstrap.ts';
import { useDiscreet, useToggleDiscreet } from '#renderer/lib/discreet.ts';
import { formatNumber, formatTimeWithSeconds } from '#renderer/lib/format.ts';
import { useSearchPanel } from '#renderer/lib/panels.ts';
import { keyLabels } from '#renderer/lib/shortcuts.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Brand } from './brand.tsx';
import { useLastSaved } from './last-saved.ts';
import classes from './navigation.module.css';

/** 220 px of places, or their icons alone, always so in a small window or at 200 % zoom; `children` come first for the keyboard. */
export function Navigation({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell');
  const { settings, repCount, draftCount } = useBootstrap();
  const updateSettings = useUpdateSettings();
  const openSearch = useSearchPanel((state) => state.open);
  const isSmallWindow = useMediaQuery('(width < 820px)');
  const isNarrow = settings.navCollapsed || isSmallWindow;
  const CollapseIcon = isNarrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;

  return (
    <nav aria-label={t('navigation')} data-narrow={isNarrow} className={classes['nav']}>
      {children}
      <div className={classes['top']}>
        <Brand nameHidden={isNarrow} />
        {!isSmallWindow && (
          <ActionIcon
            size={28}
            className={classes['collapse']}
            aria-label={t(isNarrow ? 'expand' : 'collapse')}
            title={t(isNarrow ? 'expand' : 'collapse')}
            onClick={() => updateSettings({ navCollapsed: !isNarrow })}
          >
            <CollapseIcon size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <button
        type="button"
        className={classes['find']}
        onClick={openSearch}
        title={isNarrow ? t('find') : undefined}
      >
        <IconSearch size={18} stroke={1.7} aria-hidden className={classes['findIcon']} />
        <span className={classes['label']}>{t('find')}</span>
        <Kbd keys={keyLabels('search')} />
      </button>
      <Place to="/today" also="/commitments" icon={IconSun} label={t('today')} />
      <Place
        to="/team"
        icon={IconUsers}
        label={t('team')}
        count={repCount}
        countLabel={t('people', { count: repCount })}
      />
      <Place to="/planner" icon={IconCalendar} label={t('planner')} />
      <Place to="/questions" icon={IconMessageCircleQuestion} label={t('questions')} />
      <Place to="/competencies" icon={IconStairsUp} label={t('competencies')} />
      <Place to="/ideas" icon={IconBulb} label={t('ideas')} />
      <Place
        to="/reports"
        also="/mirror"
        icon={IconFileText}
        label={t('reports')}
        count={draftCount}
        countLabel={t('drafts', { count: draftCount })}
      />
      <div className={classes['space']} />
      <DiscreetSwitch />
      <Place to="/settings" icon={IconSettings} label={t('settings')} />
      <LastSaved />
    </nav>
  );
}

interface PlaceProps {
  to: string;
  /** A screen that is reached from this place and has none of its own. */
  also?: string;
  icon: Icon;
  label: string;
  count?: number;
  countLabel?: string;
}

function Place({ to, also = to, icon: PlaceIcon, label, count = 0, countLabel }: PlaceProps) {
  const isHere = useMatch({ path: to, end: false }) !== null;
  const isBeside = useMatch(also) !== null;
  return (
    <Link
      to={to}
      title={label}
      aria-current={isHere ? 'page' : isBeside ? 'true' : undefined}
      className={[classes['place'], (isHere || isBeside) && classes['on']].filter(Boolean).join(' ')}
    >
      <PlaceIcon size={18} stroke={1.7} aria-hidden />
      <span className={classes['label']}>{label}</span>{' '}
      {count > 0 && (
        <span className={classes['count']}>
          <span aria-hidden>{formatNumber(count)}</span>
          <VisuallyHidden>{countLabel}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}

/** The eye that closes: the same act as the key, for the mouse and to be seen. */
function DiscreetSwitch() {
  const { t } = useTranslation('shell');
  const discreet = useDiscreet();
  const EyeIcon = discreet ? IconEyeOff : IconEye;
  return (
    <button
      type="button"
      aria-pressed={discreet}
      title={`${t('discreet')} (${keyLabels('discreet').join('+')})`}
      className={`${classes['place']} ${classes['switch']}`}
      onClick={useToggleDiscreet()}
    >
      <EyeIcon size={18} stroke={1.7} aria-hidden />
      <span className={classes['label']}>{t('discreet')}</span>
    </button>
  );
}

function LastSaved() {
  const { t } = useTranslation('shell');
  const at = useLastSaved((state) => state.at);
  return (
    <p className={classes['saved']}>
      {at === null ? t('nothingSavedYet') : `${t('savedHere')} ${formatTimeWithSeconds(at)}`}
    </p>
  );
}
