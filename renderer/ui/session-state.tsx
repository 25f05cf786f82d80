import { useTranslation } from 'react-i18next';
import type { SessionListItem, SessionStatus } from '#shared/domain/session.ts';
import { Chip } from './chip.tsx';

const tones = {
  planned: 'plain',
  in_progress: 'accent',
  draft: 'growth',
  finalised: 'accent',
  acknowledged: 'strength',
  closed: 'plain',
  cancelled: 'plain',
} as const satisfies Record<SessionStatus, 'plain' | 'accent' | 'strength' | 'growth'>;

/** How far a session and its report are. */
export function SessionState({ session }: { session: Pick<SessionListItem, 'status' | 'isRecalled'> }) {
  const { t } = useTranslation('common');
  const { status, isRecalled } = session;
  if (isRecalled) return <Chip tone="promise">{t('recalled')}</Chip>;
  return <Chip tone={tones[status]}>{t(`sessionStatus.${status}`)}</Chip>;
}
