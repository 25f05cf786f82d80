import type { Outline, OutlineSection } from '#shared/domain/outline.ts';
import base from './paper.module.css';
import classes from './outline-paper.module.css';
import { Sparkline } from './sparkline.tsx';

/** An outline as a page: the screen shows it and the printer prints it. White in both themes, like the report. */
export function OutlinePaper({ outline }: { outline: Outline }) {
  const [period = '', ...about] = outline.about;
  return (
    <article className={`${base['paper']} ${classes['paper']}`} data-testid="outline-paper">
      <p className={base['top']}>
        <span>{outline.kind}</span>
        <span>{period}</span>
      </p>
      <h1>{outline.title}</h1>
      {about.length > 0 && <p className={base['quiet']}>{about.join(' · ')}</p>}
      {outline.sections.map((section) => (
        <Section key={section.heading} {...section} />
      ))}
    </article>
  );
}

function Section({ heading, figures, items, table, empty }: OutlineSection) {
  return (
    <section>
      <h2>{heading}</h2>
      {figures && figures.length > 0 && (
        <dl className={classes['figures']}>
          {figures.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {items && items.length > 0 && (
        <ul>
          {items.map(({ lead, text, sub = [], trend }, index) => (
            <li key={index}>
              <b>{lead}</b>
              {lead !== '' && text !== '' && ' · '}
              {text}
              {trend && <Sparkline values={trend} label={trend.join(', ')} />}
              {sub.map((line, at) => (
                <span key={at} className={classes['sub']}>
                  {line}
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {table && <Table {...table} />}
      {empty !== undefined && <p className={base['quiet']}>{empty}</p>}
    </section>
  );
}

function Table({ columns, rows }: NonNullable<OutlineSection['table']>) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{first}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
