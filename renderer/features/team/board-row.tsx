import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { daysBetween } from '#shared/lib/dates.ts';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { formatSpan, formatWhen, localDay } from '#renderer/lib/format.ts';
import { useNeedText } from '#renderer/lib/need-text.ts';
import { usePlanPanel } from '#renderer/lib/plan-panel.ts';
import { Avatar } from '#renderer/ui/avatar.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { Sparkline } from '#renderer/ui/sparkline.tsx';
import type { BoardRow as Row } from '#shared/domain/rep.ts';
import { isUrgent } from './arrange.ts';
import classes from './board.module.css';
import { RestoreButton } from './restore-button.tsx';
import { RideDots } from './ride-dots.tsx';

interface BoardRowProps {
  row: Row;
  /** `YYYY-MM-DD` */
  today: string;
  isArchive: boolean;
  /** Whether the region stands above the row already. */
  isGrouped: boolean;
  /** Whether this row is the one in the tab order. */
  isActive: boolean;
  onFocus: (key: string) => void;
}

/** The cells of one rep. The link of the name covers the row, so that a click anywhere follows it. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps) {
  const { row, today, isArchive, isGrouped, isActive, onFocus } = props;
  const { t } = useTranslation(['team', 'need']);
  const needText = useNeedText();
  const tabIndex = isActive ? 0 : -1;
  const discreet = useDiscreet();
  const need = !isArchive && !discreet && isUrgent(row) ? row.need : null;
  const gap =
    row.strengthGap === null || discreet ? '' : t('need:noStrength', { span: formatSpan(row.strengthGap) });
  const about = [
    isGrouped || gap !== '' ? '' : row.region,
    row.status === 'active' ? '' : t(`filter.groups.${row.status}`),
    gap,
  ].filter(Boolean);
  const sessions = row.sessionsByMonth.reduce((sum, each) => sum + each, 0);

  return (
    <>
      <th scope="row" className={classes['name']}>
        <Avatar name={row.name} />
        <div className={classes['names']}>
          <Link
            to={`/team/${row.id}`}
            data-row={row.id}
            tabIndex={tabIndex}
            title={[need ? needText(need) : '', gap].filter(Boolean).join(' · ') || undefined}
            className={classes['link']}
            onFocus={() => onFocus(row.id)}
          >
            {row.name}
          </Link>
          <div className={classes['about']} data-urgent={need !== null}>
            {need ? needText(need) : about.join(' · ')}
          </div>
        </div>
      </th>
      <td>
        <RideDots done={row.rideAlongsThisYear} policy={row.rideAlongsPolicy} />
      </td>
      <td className={classes['quiet']}>
        <LastTalk at={row.lastCoachedAt} today={today} />
      </td>
      <td className={classes['next']}>
        {isArchive ? (
          <RestoreButton id={row.id} name={row.name} tabIndex={tabIndex} />
        ) : (
          <Next row={row} today={today} tabIndex={tabIndex} />
        )}
      </td>
      <td className={row.focus === null ? classes['quiet'] : undefined}>
        <div className={classes['focus']} title={row.focus?.name}>
          {row.focus?.name ?? t('noFocus')}
        </div>
        <ProgrammeWeek programme={row.programme} />
      </td>
      <td className={classes['profile']}>
        {(row.strengths[0] ?? row.developments[0] ?? row.strengthGap) && (
          <Private>
            {row.strengthGap === null ? (
              row.strengths[0] && <div data-tone="strength">+ {row.strengths[0].title}</div>
            ) : (
              <div data-tone="gap" title={row.strengths[0]?.title}>
                {t('need:noStrength', { span: formatSpan(row.strengthGap) })}
              </div>
            )}
            {row.developments[0] && <div data-tone="growth">– {row.developments[0].title}</div>}
          </Private>
        )}
      </td>
      <td className={classes['year']}>
        {sessions > 0 && (
          <Sparkline values={row.sessionsByMonth} label={t('sparkline', { count: sessions })} />
        )}
      </td>
      <td className={row.openCommitments === 0 ? classes['quiet'] : undefined}>{row.openCommitments}</td>
    </>
  );
});

/** A running programme in a few words; not while somebody else looks on, who may be in the team. */
function ProgrammeWeek({ programme }: Pick<Row, 'programme'>) {
  const { t } = useTranslation('team');
  const discreet = useDiscreet();
  if (programme === null || discreet) return null;
  const { week, weeks } = programme;
  return (
    <div className={classes['programme']}>
      {week < 1 && t('programme.ahead')}
      {week >= 1 && week <= weeks && t('programme.week', { week, weeks })}
      {week > weeks && t('programme.over')}
    </div>
  );
}

function LastTalk({ at, today }: { at: string | null; today: string }) {
  const { t } = useTranslation('team');
  if (at === null) return t('never');
  const days = Math.max(0, daysBetween(localDay(at), today));
  return days === 0 ? t('today') : formatSpan(days);
}

function Next({ row, today, tabIndex }: { row: Row; today: string; tabIndex: number }) {
  const { t } = useTranslation('team');
  const plan = usePlanPanel((state) => state.open);
  if (row.next !== null) return formatWhen(row.next.startsAt, row.next.allDay, today);
  return (
    <button
      type="button"
      className={classes['act']}
      tabIndex={tabIndex}
      aria-label={t('planFor', { name: row.name })}
      onClick={() => plan({ repId: row.id })}
    >
      {t('planOne')}
    </button>
  );
}
