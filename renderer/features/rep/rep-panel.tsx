import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { RepForm } from './rep-form.tsx';
import { RepRhythm } from './rep-rhythm.tsx';
import { RepFate } from './rep-fate.tsx';

interface RepPanelProps {
  target: 'new' | RepId;
  onClose: () => void;
}

/** A rep's details at the right, over whichever screen asked for them. */
export function RepPanel({ target, onClose }: RepPanelProps) {
  const { t } = useTranslation(['rep', 'common']);
  return (
    <Drawer
      opened
      onClose={onClose}
      size={440}
      title={t(target === 'new' ? 'form.add' : 'form.edit')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      // What was typed is not lost to a stray click beside the panel.
      closeOnClickOutside={false}
    >
      {target === 'new' ? (
        <RepForm rep={null} onDone={onClose} />
      ) : (
        <ExistingRep key={target} id={target} onDone={onClose} />
      )}
    </Drawer>
  );
}

function ExistingRep({ id, onDone }: { id: RepId; onDone: () => void }) {
  const { data, error } = useApiQuery('reps', 'get', { id });
  if (data === undefined) return error ? <ErrorText>{error.message}</ErrorText> : <SkeletonRows rows={5} />;
  return (
    <>
      <RepForm rep={data.rep} onDone={onDone} />
      <RepRhythm rep={data.rep} own={data.ownCadence} />
      <RepFate rep={data.rep} onDone={onDone} />
    </>
  );
}
