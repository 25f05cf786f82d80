import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hasNameColumn, importFields, type RepFilePreview } from '#shared/domain/rep-import.ts';
import { Card } from '#renderer/ui/card.tsx';
import { ErrorText } from '#renderer/ui/error-text.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import classes from './columns-step.module.css';
import { ReadingChoices } from './reading-choices.tsx';
import type { ImportFlow } from './use-import.ts';

interface ColumnsStepProps {
  flow: ImportFlow;
  preview: RepFilePreview;
}

/** The file as a table, each column headed by what it is taken for: one looks at the data, not at a form. */
export function ColumnsStep({ flow, preview }: ColumnsStepProps) {
  const { t } = useTranslation('import');
  const id = useId();
  const columns = flow.columns;
  return (
    <Card className={classes['step']} aria-labelledby={id}>
      <SectionHeading id={id}>{t('columns.heading')}</SectionHeading>
      <p className={classes['why']}>{t('columns.why')}</p>
      <div className={classes['scroll']}>
        <table className={classes['table']} aria-label={t('columns.table')}>
          <thead>
            <tr>
              <th scope="col" className={classes['lineHead']}>
                {t('columns.line')}
              </th>
              {columns.map((field, column) => (
                <th key={column} scope="col" data-left-out={field === null}>
                  <select
                    className={classes['meaning']}
                    aria-label={
                      preview.titles[column]
                        ? t('columns.meaning', { title: preview.titles[column] })
                        : t('columns.meaningOf', { number: column + 1 })
                    }
                    value={field ?? ''}
                    onChange={(event) => {
                      const { value } = event.currentTarget;
                      flow.setColumn(column, importFields.find((known) => known === value) ?? null);
                    }}
                  >
                    <option value="">{t('columns.left_out')}</option>
                    {importFields.map((known) => (
                      <option key={known} value={known}>
                        {t(`field.${known}`)}
                      </option>
                    ))}
                  </select>
                  {preview.titles[column] && (
                    <span className={classes['title']} title={preview.titles[column]}>
                      <bdi>{preview.titles[column]}</bdi>
                    </span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.firstRows.map(({ line, cells }) => (
              <tr key={line}>
                <td className={classes['line']}>{line}</td>
                {columns.map((field, column) => (
                  <td key={column} data-left-out={field === null}>
                    <bdi className={classes['cell']}>{cells[column]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!hasNameColumn(columns) && <ErrorText>{t('columns.noName')}</ErrorText>}
      <ReadingChoices flow={flow} preview={preview} />
    </Card>
  );
}
