import { Button, VisuallyHidden } from '@mantine/core';
import { IconLayoutGrid } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { useToday } from '#renderer/lib/today.ts';
import { Card } from '#renderer/ui/card.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import { TeamViews } from '#renderer/ui/team-views.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { styleFor, type CoachingStyle } from '#shared/domain/skill-will-rules.ts';
import type { SkillWillRow } from '#shared/domain/skill-will.ts';
import { Matrix } from './matrix.tsx';
import { PersonPanel } from './person-panel.tsx';
import classes from './skill-will.module.css';
import { StyleCard } from './style-card.tsx';
import { UnplacedCard } from './unplaced-card.tsx';
import { usePlaces, type Places } from './use-places.ts';

/** The team by skill and will, and how to coach each. Private: discreet mode takes all of it away. */
export function SkillWillScreen() {
  const { t } = useTranslation('skill-will');
  const places = usePlaces();
  const { rows, error } = places;
  const [first] = rows ?? [];
  return (
    <Page title={t('title')} subtitle={t('subtitle')}>
      <TeamViews current="skillWill" />
      <Private as="block">
        {error && <ErrorText>{error.message}</ErrorText>}
        {rows === undefined && !error && (
          <Card>
            <SkeletonRows rows={6} />
          </Card>
        )}
        {rows?.length === 0 && (
          <Card>
            <EmptyState
              icon={IconLayoutGrid}
              action={
                <Button component={Link} to="/team">
                  {t('toTeam')}
                </Button>
              }
            >
              {t('noTeam')}
            </EmptyState>
          </Card>
        )}
        {rows && first && <Board rows={rows} first={first} places={places} />}
      </Private>
    </Page>
  );
}

interface BoardProps {
  rows: readonly SkillWillRow[];
  first: SkillWillRow;
  places: Places;
}

/** The person chosen stands in the address, so that the rep's page can lead here. */
function Board({ rows, first, places: { placed, show, move, rest, write } }: BoardProps) {
  const { t } = useTranslation('skill-will');
  const [params, setParams] = useSearchParams();
  const [asked, setAsked] = useState<CoachingStyle>('guide');
  const dragged = useRef<SkillWillRow | null>(null);
  const today = useToday();
  const chosen = rows.find(({ repId }) => repId === params.get('rep'));
  const { data } = useApiQuery(
    'skillWill',
    'history',
    { repId: (chosen ?? first).repId },
    { enabled: chosen !== undefined },
  );
  const history = chosen === undefined ? [] : (data ?? []);
  const place = placed.find(({ row }) => row.repId === chosen?.repId) ?? null;
  const style = place === null ? asked : styleFor(place);

  function choose(repId: RepId | null): void {
    setParams(repId === null ? {} : { rep: repId }, { replace: true });
  }

  return (
    <div className={classes['columns']}>
      <section className={classes['main']} aria-label={t('matrix')}>
        <Matrix
          placed={placed}
          trail={history.filter(({ day }) => day !== today).toReversed()}
          chosenId={chosen?.repId ?? null}
          style={style}
          onChoose={choose}
          onStyle={(next) => {
            setAsked(next);
            choose(null);
          }}
          onShow={show}
          onMove={move}
          onRest={rest}
          onDrop={(position) => {
            const row = dragged.current;
            if (row === null) return;
            choose(row.repId);
            move(row, position);
          }}
        />
        <VisuallyHidden component="output">
          {place &&
            t('at', {
              name: place.row.name,
              skill: place.skill,
              will: place.will,
              style: t(`style.${style}`),
            })}
        </VisuallyHidden>
        <p className={classes['hint']}>{t('choose')}</p>
      </section>
      <div className={classes['side']}>
        <SearchSelect
          clearable
          aria-label={t('find')}
          placeholder={t('find')}
          nothingFoundMessage={t('nobody')}
          data={rows.map(({ repId, name }) => ({ value: repId, label: name }))}
          value={chosen?.repId ?? null}
          onChange={(id) => choose(rows.find(({ repId }) => repId === id)?.repId ?? null)}
        />
        {chosen && (
          <PersonPanel
            key={chosen.repId}
            row={chosen}
            place={place}
            history={history}
            onMove={(position) => move(chosen, position)}
            onWrite={(note) => write(chosen, note)}
          />
        )}
        <StyleCard style={style} />
        <UnplacedCard
          rows={rows.filter(({ repId }) => !placed.some(({ row }) => row.repId === repId))}
          onChoose={({ repId }) => choose(repId)}
          onDrag={(row) => {
            dragged.current = row;
          }}
        />
      </div>
    </div>
  );
}
