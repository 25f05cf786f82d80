import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import type { RepId } from '#shared/domain/ids.ts';

interface RepFieldProps {
  value: RepId | null;
  onChange: (repId: RepId | null) => void;
  error?: string | undefined;
}

/** Who the session is with: type a few letters of the name. */
export function RepField({ value, onChange, error }: RepFieldProps) {
  const { t } = useTranslation('planner');
  const { data: reps = [], isSuccess } = useApiQuery('reps', 'options', undefined);
  return (
    <SearchSelect
      isReady={isSuccess}
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      label={t('rep')}
      placeholder={t('repPlaceholder')}
      description={isSuccess && reps.length === 0 ? t('noReps') : undefined}
      nothingFoundMessage={t('nobody')}
      data={reps.map(({ id, name, region }) => ({ value: id, label: region ? `${name} · ${region}` : name }))}
      value={value}
      error={error}
      data-autofocus={value === null || undefined}
      onChange={(chosen) => onChange(reps.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
