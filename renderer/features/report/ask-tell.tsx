import { useTranslation } from 'react-i18next';
import type { SessionId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { AskTellLine } from '#renderer/ui/ask-tell.tsx';
import { Private } from '#renderer/ui/private.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './report-screen.module.css';

interface AskTellProps {
  sessionId: SessionId;
  /** How often the manager stepped in at a customer's. */
  steppedIn: number;
}

/** How much was asked and told in this session: beside the private note, never in what the rep reads (S1). */
export function AskTellOfSession({ sessionId, steppedIn }: AskTellProps) {
  const { t } = useTranslation(['balance', 'visit']);
  const { data: balance } = useApiQuery('sessions', 'balance', { id: sessionId });
  if (balance === undefined) return null;
  return (
    <section className={classes['askTell']} aria-label={t('title')}>
      <SectionHeading>{t('title')}</SectionHeading>
      <Private>
        <AskTellLine balance={balance} />
        {steppedIn > 0 && (
          <p className={classes['askTellWhy']}>{t('visit:steppedIn', { count: steppedIn })}</p>
        )}
        <p className={classes['askTellWhy']}>{t('why')}</p>
      </Private>
    </section>
  );
}
