import { useEffect, useRef, useState } from 'react';
import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { IconChevronDown, IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  csvSeparators,
  textEncodings,
  type CsvSeparator,
  type ReadOptions,
  type RepFilePreview,
  type TextEncodingName,
} from '#shared/domain/rep-import.ts';
import { Card } from '#renderer/ui/card.tsx';
import { useFileDrop } from './dropzone.tsx';
import classes from './import.module.css';

interface FileStepProps {
  preview: RepFilePreview;
  onChoose: () => void;
  onDrop: (file: File) => void;
  onRead: (options: ReadOptions) => void;
}

/** The chosen file in one line, with how it was read; another way of reading it is one click away. */
export function FileStep({ preview, onChoose, onDrop, onRead }: FileStepProps) {
  const { t } = useTranslation('import');
  const [isOpen, setOpen] = useState(false);
  const target = useFileDrop(onDrop);
  // The button that was pressed is gone with the empty page: keyboard and screen reader go on here.
  const card = useRef<HTMLElement>(null);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  const facts = [
    t('file.rows', { count: preview.rowCount }),
    t(`separator.${separatorNames[preview.separator]}`),
    encodingNames[preview.encoding],
  ];
  return (
    <Card ref={card} tabIndex={-1} className={classes['file']} aria-label={t('file.heading')} {...target}>
      <div className={classes['fileLine']}>
        <IconFileText size={22} stroke={1.6} className={classes['fileIcon']} aria-hidden />
        <div className={classes['fileName']}>
          <bdi>{preview.fileName}</bdi>
          <span className={classes['facts']}>{facts.join(' · ')}</span>
        </div>
        <Button
          variant="subtle"
          size="xs"
          aria-expanded={isOpen}
          rightSection={
            <IconChevronDown size={14} stroke={1.8} data-open={isOpen} className={classes['chevron']} />
          }
          onClick={() => setOpen(!isOpen)}
        >
          {t('file.odd')}
        </Button>
        <Button size="xs" onClick={onChoose}>
          {t('file.other')}
        </Button>
      </div>
      {isOpen && (
        <div className={classes['reading']}>
          <NativeSelect
            label={t('file.encoding')}
            value={preview.encoding}
            data={textEncodings.map((value) => ({ value, label: encodingNames[value] }))}
            onChange={(event) => onRead({ encoding: pick(textEncodings, event.currentTarget.value) })}
          />
          <NativeSelect
            label={t('file.separator')}
            value={preview.separator}
            data={csvSeparators.map((value) => ({ value, label: t(`separator.${separatorNames[value]}`) }))}
            onChange={(event) => onRead({ separator: pick(csvSeparators, event.currentTarget.value) })}
          />
          <Checkbox
            label={t('file.header')}
            checked={preview.hasHeader}
            onChange={(event) => onRead({ hasHeader: event.currentTarget.checked })}
          />
        </div>
      )}
    </Card>
  );
}

/** Names of standards are the same in every language. */
const encodingNames: Record<TextEncodingName, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1250': 'Windows-1250',
  'windows-1252': 'Windows-1252',
  'iso-8859-2': 'ISO-8859-2',
};

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
  CsvSeparator,
  string
>;

function pick<Value extends string>(values: readonly Value[], text: string): Value | undefined {
  return values.find((value) => value === text);
}
