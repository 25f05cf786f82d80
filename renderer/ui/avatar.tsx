import classes from './avatar.module.css';
import { initials } from './initials.ts';

interface AvatarProps {
  name: string;
  size?: 'sm' | 'md' | 'lg';
}

/** Initials in a circle: 32, 44 or 56 px. The name itself always stands beside it. */
export function Avatar({ name, size = 'sm' }: AvatarProps) {
  return (
    <span aria-hidden data-size={size} className={classes['avatar']}>
      {initials(name)}
    </span>
  );
}
