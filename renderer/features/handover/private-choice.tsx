import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PackOrder } from '#shared/domain/handover.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { useApiQuery } from '#renderer/lib/api.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { Field } from '#renderer/ui/field.tsx';
import classes from './handover.module.css';

interface PrivateChoiceProps {
  repIds: RepId[];
  ticked: PackOrder['private'];
  onChange: (ticked: PackOrder['private']) => void;
}

/** Every private thing with a box of its own. There is none for all: each is a decision. */
export function PrivateChoice({ repIds, ticked, onChange }: PrivateChoiceProps) {
  const { t } = useTranslation('handover');
  const { data: items } = useApiQuery(
    'handover',
    'privateItems',
    { repIds },
    { placeholderData: (before) => before },
  );
  if (items === undefined) return null;
  return (
    <Field
      label={t('private')}
      why={
        items.length === 0
          ? t('privateNone')
          : t('privateCount', { ticked: ticked.length, all: items.length })
      }
    >
      <ul className={classes['private']}>
        {items.map(({ kind, id, repName, day, text }) => {
          const isTicked = ticked.some((each) => each.kind === kind && each.id === id);
          return (
            <li key={`${kind} ${id}`}>
              <Checkbox
                label={text}
                description={[t(`kind.${kind}`), repName, day === null ? '' : formatDay(day, 'dated')]
                  .filter((part) => part !== '')
                  .join(' · ')}
                checked={isTicked}
                onChange={() =>
                  onChange(
                    isTicked
                      ? ticked.filter((each) => each.kind !== kind || each.id !== id)
                      : [...ticked, { kind, id }],
                  )
                }
              />
            </li>
          );
        })}
      </ul>
    </Field>
  );
}
