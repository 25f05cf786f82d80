import '@mantine/core/styles/Notification.layer.css';
import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import classes from './toaster.module.css';

/** Where `showUndo` and its kin appear. Fetched after the first picture: nothing is announced before it. */
export function Toaster() {
  return (
    <Notifications
      position="bottom-center"
      limit={3}
      transitionDuration={120}
      classNames={{ notification: classes['toast'] }}
    />
  );
}
