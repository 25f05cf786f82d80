import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import classes from './toaster.module.css';

/**
 * Where `showUndo` and its kin appear: over the coach of a ride and the paper of a report, never over what is written. Fetched after the first picture: nothing is announced before it.
 * All of it is there, so that nothing waits for its turn to be said; the style sheet shows what was said last.
 */
export function Toaster() {
  return (
    <Notifications
      position="bottom-right"
      containerWidth="min(340px, 25vw)"
      limit={Number.POSITIVE_INFINITY}
      transitionDuration={120}
      classNames={{ root: classes['toasts'], notification: classes['toast'] }}
    />
  );
}
