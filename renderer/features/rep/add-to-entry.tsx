import { useTranslation } from 'react-i18next';
import { call, messageOf, useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import { showFailure, showUndo } from '#renderer/lib/undo.tsx';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';

interface AddToEntryProps {
  repId: RepId;
  note: ObservationId;
  onDone: () => void;
}

/** The entries a note can become further evidence of, at once; not shown while there are none. Source: S2. */
export function AddToEntry({ repId, note, onDone }: AddToEntryProps) {
  const { t } = useTranslation('rep');
  const { data: entries = [] } = useApiQuery('profile', 'list', { repId });
  const open = entries.filter(
    ({ status, evidence }) =>
      status !== 'resolved' && evidence.every(({ observationId }) => observationId !== note),
  );
  if (open.length === 0) return null;

  async function add(chosen: string | null): Promise<void> {
    const entry = open.find(({ id }) => id === chosen);
    if (entry === undefined) return;
    const { id, title } = entry;
    const before = entry.evidence.map(({ observationId }) => observationId);
    try {
      await call('profile', 'update', { id, changes: { observationIds: [...before, note] } });
      onDone();
      showUndo({
        message: t('entry.addedTo', { title }),
        undo: async () => {
          await call('profile', 'update', { id, changes: { observationIds: before } });
        },
      });
    } catch (error) {
      showFailure(messageOf(error));
    }
  }

  return (
    <SearchSelect
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      label={t('entry.addTo')}
      description={t('entry.addToWhy')}
      placeholder={t('entry.addToPlaceholder')}
      data={open.map(({ id, type, title }) => ({
        value: id,
        label: `${t(`entry.types.${type}`)} · ${title}`,
      }))}
      value={null}
      onChange={(chosen) => void add(chosen)}
    />
  );
}
