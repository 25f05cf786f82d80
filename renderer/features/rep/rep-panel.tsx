import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { useRepPanel, type RepTarget } from '#renderer/lib/rep-panel.ts';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { FormPanel } from '#renderer/ui/form-panel.tsx';
import { SkeletonRows } from '#renderer/ui/skeletons.tsx';
import type { RepId } from '#shared/domain/ids.ts';
import { RepForm } from './rep-form.tsx';
import { RepRhythm } from './rep-rhythm.tsx';
import { RepFate } from './rep-fate.tsx';

/** A rep's details at the right, over whichever screen asked for them. */
export function RepPanel({ target }: { target: RepTarget }) {
  const { t } = useTranslation('rep');
  const panel = useRepPanel();
  return (
    <FormPanel panel={panel} size={440} title={t(target === 'new' ? 'form.add' : 'form.edit')}>
      {target === 'new' ? (
        <RepForm rep={null} onDone={panel.close} />
      ) : (
        <ExistingRep key={target} id={target} onDone={panel.close} />
      )}
    </FormPanel>
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
