import { ActionIcon } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exchangeDirections, type ExchangeDirection } from '#shared/domain/exchange.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, localSessionDay } from '#renderer/lib/format.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { useShortcut } from '#renderer/lib/shortcuts.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { useWindowTitle } from '#renderer/lib/window-title.ts';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { SkeletonPage } from '#renderer/ui/skeletons.tsx';
import { Unavailable } from '#renderer/ui/unavailable.tsx';
import { Guests } from './guests.tsx';
import { Learnt } from './learnt.tsx';
import { LoveQuestion } from './love-question.tsx';
import { PromisesCard } from './promises-card.tsx';
import classes from './exchange.module.css';

/** Sales and operations on one day: who was there, what each took home, and what the customer was promised (S15). */
export function ExchangeScreen() {
  const sessionId = useRouteId<SessionId>('sessionId');
  const { data, error } = useApiQuery('exchanges', 'get', { sessionId });
  if (data === undefined) return error === null ? <SkeletonPage /> : <Unavailable message={error.message} />;
  return <Loaded key={sessionId} exchange={data} />;
}

function Loaded({ exchange }: { exchange: Exchange }) {
  const { t } = useTranslation('exchange');
  const { session, notes } = exchange;
  const readOnly = !isEditable(session.status);

  function turn(direction: ExchangeDirection): void {
    call('exchanges', 'save', { sessionId: session.id, changes: { direction } }).catch((error: unknown) =>
      showFailure(messageOf(error)),
    );
  }

  return (
    <div className={classes['screen']} data-field-mode>
      <Header exchange={exchange} />
      <div className={classes['body']}>
        <div className={classes['page']}>
          {readOnly ? (
            <p className={classes['why']}>{t(`direction.${notes.direction}`)}</p>
          ) : (
            <SegmentedTabs
              label={t('direction.label')}
              value={notes.direction}
              options={exchangeDirections.map((value) => ({ value, label: t(`direction.${value}`) }))}
              onChange={turn}
            />
          )}
          <div className={classes['columns']}>
            <div className={classes['column']}>
              <Guests exchange={exchange} readOnly={readOnly} />
              <Learnt exchange={exchange} readOnly={readOnly} />
            </div>
            <div className={classes['column']}>
              <LoveQuestion exchange={exchange} readOnly={readOnly} />
              <PromisesCard exchange={exchange} />
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

function Header({ exchange: { session, rep } }: { exchange: Exchange }) {
  const { t } = useTranslation(['exchange', 'common']);
  const goBack = useGoBack();
  const kind = t(`common:sessionKind.${session.kind}`);
  const name = rep?.name ?? kind;
  useWindowTitle(`${t('title')} · ${name}`);
  useShortcut('back', goBack);
  return (
    <header className={classes['header']}>
      <ActionIcon size={44} aria-label={t('common:back')} onClick={goBack}>
        <IconChevronLeft size={20} stroke={1.7} aria-hidden />
      </ActionIcon>
      <div className={classes['who']}>
        <h1 className={classes['name']}>{t('title')}</h1>
        <div className={classes['what']}>
          {[name, kind, formatDay(localSessionDay(session), 'dayMonth')].join(' · ')}
        </div>
      </div>
    </header>
  );
}
