import { Button, TextInput } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '#shared/domain/observation.ts';
import type { Visit } from '#shared/domain/visit.ts';
import type { SessionDetail } from '#shared/ipc/sessions.ts';
import { focusOnMount } from './focus-on-mount.ts';
import type { Visits } from './use-visits.ts';
import classes from './notes.module.css';

interface SplitHereProps {
  note: Observation;
  detail: SessionDetail;
  visits: Visits;
  onDone: () => void;
}

/** "The next customer begins here": asks whose it is, and gives this note and all after it to a visit of its own. */
export function SplitHere({ note, detail, visits, onDone }: SplitHereProps) {
  const { t } = useTranslation(['visit', 'ride']);
  const [customer, setCustomer] = useState<string | null>(null);
  const visit = detail.visits.find(({ id }) => id === note.visitId);
  const first = detail.observations.find(({ visitId }) => visitId === note.visitId);
  // From the first note on nothing would be left.
  if (visit === undefined || first?.id === note.id) return null;

  async function split(from: Visit, typed: string): Promise<void> {
    if (await visits.split(from, note.id, typed)) onDone();
  }

  if (customer === null) {
    return (
      <Button
        size="lg"
        variant="subtle"
        leftSection={<IconArrowsSplit2 size={16} stroke={1.7} aria-hidden />}
        onClick={() => setCustomer('')}
      >
        {t('splitHere')}
      </Button>
    );
  }
  return (
    <TextInput
      ref={focusOnMount}
      size="lg"
      className={classes['splitting']}
      label={t('splitCustomer')}
      value={customer}
      onChange={({ currentTarget: { value } }) => setCustomer(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || customer.trim() === '') return;
        event.preventDefault();
        void split(visit, customer);
      }}
    />
  );
}
