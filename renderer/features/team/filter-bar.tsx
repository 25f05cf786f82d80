import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDiscreet } from '#renderer/lib/discreet.ts';
import { clearFilter, setBoardView, useBoardView, type BoardGroup } from './board-view.ts';
import classes from './filter-bar.module.css';

const groups = ['team', 'active', 'on_leave', 'left', 'archived'] as const satisfies BoardGroup[];

/** What is typed, the region and who belongs to the board; the archive is reached here. */
export function FilterBar({ regions }: { regions: readonly string[] }) {
  const { t } = useTranslation('team');
  const { text, region, group, withoutStrength } = useBoardView();
  const discreet = useDiscreet();
  const input = useRef<HTMLInputElement>(null);

  // Also when a letter came from the board: the next one is typed here.
  useEffect(() => {
    input.current?.focus();
  }, [text]);

  return (
    <search className={classes['bar']}>
      <TextInput
        ref={input}
        className={classes['text']}
        value={text}
        aria-label={t('filter.text')}
        placeholder={t('filter.text')}
        leftSection={<IconSearch size={17} stroke={1.7} aria-hidden />}
        onChange={(event) => setBoardView({ text: event.currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            clearFilter();
          }
        }}
      />
      <Select
        aria-label={t('filter.region')}
        placeholder={t('filter.allRegions')}
        data={regions}
        value={region}
        clearable
        disabled={regions.length === 0}
        onChange={(value) => setBoardView({ region: value })}
      />
      <Select
        aria-label={t('filter.status')}
        data={groups.map((value) => ({ value, label: t(`filter.groups.${value}`) }))}
        value={group}
        allowDeselect={false}
        onChange={(value) => setBoardView({ group: groups.find((each) => each === value) ?? 'team' })}
      />
      {!discreet && (
        <Checkbox
          className={classes['check']}
          label={t('filter.withoutStrength')}
          checked={withoutStrength}
          onChange={(event) => setBoardView({ withoutStrength: event.currentTarget.checked })}
        />
      )}
      <Button variant="subtle" onClick={clearFilter}>
        {t('filter.clear')}
      </Button>
    </search>
  );
}
