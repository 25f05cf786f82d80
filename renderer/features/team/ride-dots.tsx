import { useTranslation } from 'react-i18next';
import classes from './ride-dots.module.css';

interface RideDotsProps {
  done: number;
  /** Ride-alongs a year the rep is meant to have. */
  policy: number;
}

/** More than this are read faster as figures. */
const mostDots = 6;

/** Ride-alongs held against those meant, one dot each. */
export function RideDots({ done, policy }: RideDotsProps) {
  const { t } = useTranslation('team');
  const dots = Math.max(done, policy);
  const label = t('ofPolicy', { done, policy });
  if (dots === 0 || dots > mostDots) return <span>{label}</span>;
  return (
    <svg role="img" aria-label={label} width={dots * 14} height={10} className={classes['dots']}>
      {Array.from({ length: dots }, (_, index) => index).map((index) => (
        <circle key={index} data-done={index < done} cx={index * 14 + 5} cy={5} r={index < done ? 4.5 : 4} />
      ))}
    </svg>
  );
}
