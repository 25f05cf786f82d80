import classes from './brand.module.css';

/** The mark, two lines at a kerb, and the name. */
export function Brand({ nameHidden = false }: { nameHidden?: boolean }) {
  return (
    <div className={classes['brand']}>
      <svg aria-hidden width="20" height="20" viewBox="0 0 20 20">
        <rect width="20" height="20" rx="6" fill="var(--accent)" />
        <rect x="4" y="7.75" width="12" height="2.2" rx="1.1" fill="var(--on-accent)" />
        <rect x="4" y="12.5" width="12" height="2.5" rx="1.25" fill="var(--on-accent)" />
      </svg>
      {!nameHidden && 'Curbside'}
    </div>
  );
}
