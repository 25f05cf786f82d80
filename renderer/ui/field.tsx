import { useId, type ReactNode } from 'react';
import { ErrorText } from './error-text.tsx';
import classes from './field.module.css';

interface FieldProps {
  label: string;
  /** Why this is asked (S13), quiet under the control. */
  why?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/**
 * Label, control, the quiet "why" and the error for a group of controls (chips, segments, a list). A single Mantine
 * input takes `label`, `description` (the why) and `error` itself.
 */
export function Field({ label, why, error, children }: FieldProps) {
  const id = useId();
  return (
    <fieldset aria-describedby={id} className={classes['field']}>
      <legend className={classes['label']}>{label}</legend>
      {children}
      <div id={id}>
        {why && <p className={classes['why']}>{why}</p>}
        {error && <ErrorText>{error}</ErrorText>}
      </div>
    </fieldset>
  );
}
