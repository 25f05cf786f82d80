import { useTranslation } from 'react-i18next';
import { exchangeDirections, type ExchangeDirection } from '#shared/domain/exchange.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { isEditable } from '#shared/domain/session-rules.ts';
import type { Exchange } from '#shared/ipc/exchanges.ts';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { useGoBack } from '#renderer/lib/go-back.ts';
import { useRouteId } from '#renderer/lib/route-id.ts';
import { showFailure } from '#renderer/lib/undo.tsx';
import { SegmentedTabs } from '#renderer/ui/segmented-tabs.tsx';
import { SessionPage } from '#renderer/ui/session-page.tsx';
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
  const goBack = useGoBack();
  const { session, notes } = exchange;
  const readOnly = !isEditable(session.status);

  function turn(direction: ExchangeDirection): void {
    call('exchanges', 'save', { sessionId: session.id, changes: { direction } }).catch((error: unknown) =>
      showFailure(messageOf(error)),
    );
  }

  return (
    <SessionPage title={t('title')} session={session} rep={exchange.rep} goBack={goBack}>
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
    </SessionPage>
  );
}
