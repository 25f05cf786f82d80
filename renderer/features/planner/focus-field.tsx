import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '#renderer/lib/api.ts';
import { SearchSelect } from '#renderer/ui/search-select.tsx';
import type { CompetencyId } from '#shared/domain/ids.ts';
import { groupBy } from '#shared/lib/group-by.ts';

interface FocusFieldProps {
  value: CompetencyId | null;
  onChange: (id: CompetencyId | null) => void;
}

/** One thing to work on, not five. */
export function FocusField({ value, onChange }: FocusFieldProps) {
  const { t } = useTranslation(['planner', 'common']);
  // What was chosen before stays on the list, whichever framework is in use today.
  const [keep] = useState(value);
  const { data: competencies = [], isSuccess } = useApiQuery('competencies', 'list', { keep });
  const groups = groupBy(competencies, ({ frameworkName, groupName }) =>
    [frameworkName, groupName].filter(Boolean).join(' · '),
  );
  return (
    <SearchSelect
      isReady={isSuccess}
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
      clearable
      label={t('focus')}
      description={t('focusWhy')}
      placeholder={t('focusPlaceholder')}
      nothingFoundMessage={t('nothingFound')}
      clearButtonProps={{ 'aria-label': t('common:clear') }}
      data={[...groups].map(([group, members]) => ({
        group,
        items: members.map(({ id, name }) => ({ value: id, label: name })),
      }))}
      value={value}
      onChange={(chosen) => onChange(competencies.find(({ id }) => id === chosen)?.id ?? null)}
    />
  );
}
