import { TextInput } from '@mantine/core';
import { useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from './focus-on-mount.ts';
import { SubmitButton } from './submit-button.tsx';
import type { Visits } from './use-visits.ts';
import classes from './visits.module.css';

/** One line: the customer's name and Enter. */
export function AddVisit({ visits, onDone }: { visits: Visits; onDone: () => void }) {
  const { t } = useTranslation('ride');
  const [customer, setCustomer] = useState('');
  const isAdding = useRef(false);

  function close(): void {
    visits.setAdding(null);
    onDone();
  }

  async function add(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    // Enter pressed twice is one visit.
    if (customer.trim() === '' || isAdding.current) return;
    isAdding.current = true;
    await visits.add(customer);
    isAdding.current = false;
    onDone();
  }

  return (
    <form className={classes['form']} onSubmit={(event) => void add(event)}>
      <TextInput
        ref={focusOnMount}
        label={t('customer')}
        value={customer}
        rightSection={customer.trim() !== '' && <SubmitButton label={t('addVisit')} />}
        rightSectionWidth={44}
        onChange={(event) => setCustomer(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
        onBlur={() => {
          if (customer.trim() === '') visits.setAdding(null);
        }}
      />
    </form>
  );
}
