import type { Outline, OutlineSection } from './outline.ts';
import { escapeLine } from './report-markdown.ts';

/** The outline as Markdown (CommonMark, tables as GitHub has them). Everything a person typed is escaped. */
export function outlineMarkdown({ kind, title, about, sections }: Outline): string {
  const blocks = [
    `# ${escapeLine(title)}`,
    [kind, ...about].map(escapeLine).join(' · '),
    ...sections.map(sectionMarkdown),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionMarkdown({ heading, figures = [], items = [], table, empty }: OutlineSection): string {
  const lines = [
    ...figures.map(({ label, value }) => `- ${escapeLine(label)}: **${escapeLine(value)}**`),
    ...items.flatMap(({ lead, text, sub = [] }) => [
      `- ${[lead === '' ? '' : `**${escapeLine(lead)}**`, escapeLine(text)].filter(Boolean).join(' · ')}`,
      ...sub.map((line) => `  - ${escapeLine(line)}`),
    ]),
  ];
  const parts = [
    `## ${escapeLine(heading)}`,
    lines.join('\n'),
    table === undefined ? '' : tableMarkdown(table),
    empty === undefined ? '' : escapeLine(empty),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function tableMarkdown({ columns, rows }: NonNullable<OutlineSection['table']>): string {
  return [
    row(columns),
    `|${columns.map((_, index) => (index === 0 ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map(row),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(escapeLine).join(' | ')} |`;
}
