import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportEvent } from '#shared/domain/finalised-report.ts';
import { isFinal } from '#shared/domain/session-rules.ts';
import { shortHash } from '#shared/domain/short-hash.ts';
import type { Session } from '#shared/domain/session.ts';
import { useApiMutation, useApiQuery } from '#renderer/lib/api.ts';
import { formatDay, formatTime, localDay } from '#renderer/lib/format.ts';
import { showFailure, showToast } from '#renderer/lib/undo.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { VerificationResult } from '#renderer/ui/verification-result.tsx';
import { LifeForm } from './life-form.tsx';
import classes from './report-life.module.css';

interface ReportLifeProps {
  session: Session;
  /** Empty for the team. */
  name: string;
}

/** What happened to the report since it was first final, and what can happen next. Nothing before that. */
export function ReportLife({ session, name }: ReportLifeProps) {
  const { t } = useTranslation('finalise');
  const { data: events, error } = useApiQuery('reports', 'history', { sessionId: session.id });
  if (events === undefined) return error ? <ErrorText>{error.message}</ErrorText> : null;
  if (events.length === 0) return null;
  return (
    <Card aria-labelledby="report-life" className={classes['card']}>
      <SectionHeading id="report-life">
        {isFinal(session.status) ? t('title') : t('titleRecalled')}
      </SectionHeading>
      {isFinal(session.status) && (
        <p className={classes['why']}>
          {t('final')} {session.status === 'finalised' && t('recallable')}
        </p>
      )}
      {isFinal(session.status) && <Acts session={session} name={name} />}
      {isFinal(session.status) && <Check session={session} name={name} />}
      <ol className={classes['events']}>
        {events.map((event, index) => (
          <Happened key={index} event={event} name={name} />
        ))}
      </ol>
    </Card>
  );
}

/** Whether this report, or every one of this person, is still as it was finalised. */
function Check({ session: { id: sessionId, repId }, name }: ReportLifeProps) {
  const { t } = useTranslation('finalise');
  const verify = useApiMutation('reports', 'verify');
  return (
    <>
      <div className={classes['buttons']}>
        <Button variant="subtle" loading={verify.isPending} onClick={() => verify.mutate({ sessionId })}>
          {t('checkOne')}
        </Button>
        {repId !== null && (
          <Button variant="subtle" loading={verify.isPending} onClick={() => verify.mutate({ repId })}>
            {t('checkRep', { name })}
          </Button>
        )}
      </div>
      {verify.error !== null && <ErrorText>{verify.error.message}</ErrorText>}
      <output>{verify.data !== undefined && <VerificationResult verification={verify.data} />}</output>
    </>
  );
}

type Form = 'addendum' | 'recall' | 'read';

function Acts({ session: { id: sessionId, status }, name }: ReportLifeProps) {
  const { t } = useTranslation('finalise');
  const [form, setForm] = useState<Form | null>(null);
  const addAddendum = useApiMutation('reports', 'addAddendum');
  const recall = useApiMutation('reports', 'recall');
  const acknowledge = useApiMutation('reports', 'acknowledge');
  const close = useApiMutation('reports', 'close');
  const done = () => setForm(null);

  if (form === 'addendum')
    return (
      <LifeForm
        label={t('addendum')}
        why={t('addendumWhy')}
        act={t('add')}
        isBusy={addAddendum.isPending}
        error={addAddendum.error}
        onDone={done}
        onSubmit={(text) => addAddendum.mutate({ sessionId, text }, { onSuccess: done })}
      />
    );
  if (form === 'recall')
    return (
      <LifeForm
        label={t('reason')}
        why={t('recallWhy')}
        act={t('recallNow')}
        isBusy={recall.isPending}
        error={recall.error}
        onDone={done}
        onSubmit={(reason) =>
          recall.mutate({ sessionId, reason }, { onSuccess: () => showToast(t('recalled')) })
        }
      />
    );
  if (form === 'read')
    return (
      <LifeForm
        label={t('comment')}
        why={t('commentWhy')}
        act={t('markRead')}
        isBusy={acknowledge.isPending}
        error={acknowledge.error}
        onDone={done}
        onSubmit={(comment) => acknowledge.mutate({ sessionId, comment }, { onSuccess: done })}
      />
    );
  return (
    <div className={classes['buttons']}>
      <Button onClick={() => setForm('addendum')}>{t('addAddendum')}</Button>
      {status === 'finalised' && (
        <Button onClick={() => setForm('read')}>
          {name === '' ? t('teamHasRead') : t('hasRead', { name })}
        </Button>
      )}
      {status === 'finalised' && <Button onClick={() => setForm('recall')}>{t('recall')}</Button>}
      {status === 'acknowledged' && (
        <Button
          loading={close.isPending}
          onClick={() =>
            close.mutate(
              { sessionId },
              {
                onSuccess: () => showToast(t('closed')),
                onError: ({ message }) => showFailure(message),
              },
            )
          }
        >
          {t('close')}
        </Button>
      )}
    </div>
  );
}

function Happened({ event, name }: { event: ReportEvent; name: string }) {
  const { t } = useTranslation(['finalise', 'quality', 'common']);
  const when = `${formatDay(localDay(event.at), 'full')} · ${formatTime(event.at)}`;
  const line = {
    finalised: () => t('event.finalised'),
    recalled: () => t('event.recalled'),
    acknowledged: () => (name === '' ? t('event.readByTeam') : t('event.read', { name })),
    addendum: () => t('event.addendum'),
  }[event.kind]();
  return (
    <li>
      <span className={classes['when']}>{when}</span>
      <b>{line}</b>
      {event.kind === 'finalised' && (
        <span className={classes['hash']} title={event.sha256}>
          {t('check', { hash: shortHash(event.sha256) })}
        </span>
      )}
      {event.kind === 'finalised' && event.findings.length > 0 && (
        <p className={classes['why']}>
          {t('despite', { points: event.findings.map((rule) => t(`quality:found.${rule}`)).join(' · ') })}
        </p>
      )}
      {event.kind === 'recalled' && <p>{event.reason}</p>}
      {event.kind === 'addendum' && <p>{event.text}</p>}
      {event.kind === 'acknowledged' && event.comment !== '' && (
        <p>{t('common:quote', { text: event.comment })}</p>
      )}
    </li>
  );
}
