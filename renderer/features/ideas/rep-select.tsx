import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import type { RepId } from '#shared/domain/ids.ts';

interface RepSelectProps {
  label: string;
  value: RepId | null;
  onChange: (repId: RepId | null) => void;
  error: string | undefined;
}

/** Who it is about: type a few letters of the name. */
export function RepSelect({ label, value, onChange, error }: RepSelectProps) {
  const { t } = useTranslation('ideas');
  const { data: reps = [], isSuccess } = useApiQuery('reps', 'options', undefined);
  return (
    <SearchSelect
      isReady={isSuccess}
      comboboxProps={{ withinPortal: false }}
      label={label}
      placeholder={t('form.repPlaceholder')}
      nothingFoundMessage={t('form.nobody')}
      data={reps.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
      onChange={(chosen) => onChange(reps.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
