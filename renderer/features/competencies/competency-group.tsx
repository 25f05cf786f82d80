import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditableText } from '#renderer/ui/editable-text.tsx';
import type { CompetencyGroup } from '#shared/domain/competency.ts';
import { CompetencyRow } from './competency-row.tsx';
import classes from './framework-card.module.css';
import type { CompetencyActs } from './use-competency-acts.ts';
import type { CompetencyMoves } from './use-competency-moves.ts';

interface CompetencyGroupSectionProps {
  group: CompetencyGroup;
  /** Null where nothing can be changed. */
  acts: CompetencyActs | null;
  rows: {
    moves: CompetencyMoves;
    open: ReadonlySet<string>;
    onToggle: (id: string) => void;
  };
}

/** One group of a framework; in a draft the last line takes a new competency. */
export function CompetencyGroupSection({ group, acts, rows }: CompetencyGroupSectionProps) {
  const { t } = useTranslation('competencies');
  const { name, competencies } = group;
  return (
    <section className={classes['group']} aria-label={name}>
      <h3 className={classes['groupName']}>
        {acts === null ? (
          name
        ) : (
          <EditableText label={t('groupName')} value={name} onSave={(to) => acts.renameGroup(name, to)} />
        )}
      </h3>
      <ul>
        {competencies.map((competency, position) => (
          <CompetencyRow
            key={competency.id}
            competency={competency}
            place={{ groupName: name, position }}
            acts={acts}
            moves={rows.moves}
            isOpen={rows.open.has(competency.id)}
            onToggle={() => rows.onToggle(competency.id)}
          />
        ))}
      </ul>
      {acts !== null && <AddCompetency groupName={name} acts={acts} />}
    </section>
  );
}

function AddCompetency({ groupName, acts }: { groupName: string; acts: CompetencyActs }) {
  const { t } = useTranslation('competencies');
  const [text, setText] = useState('');

  async function add(): Promise<void> {
    const name = text.trim();
    if (name === '') return;
    setText('');
    // What is typed meanwhile counts more.
    if (!(await acts.add(groupName, name))) setText((now) => now || text);
  }

  return (
    <form
      className={classes['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextInput
        classNames={{ input: classes['addInput'] ?? '' }}
        aria-label={t('addTo', { group: groupName })}
        placeholder={t('addCompetency')}
        maxLength={300}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
    </form>
  );
}
