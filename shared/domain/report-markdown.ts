import type { OutlineBlock, OutlineSection, ReportOutline } from './report-outline.ts';

/**
 * The report as Markdown (CommonMark). Everything a person typed is escaped: it shows as typed in any reader and can
 * carry neither markup nor HTML.
 */
export function renderMarkdown(outline: ReportOutline): string {
  const { title, name, facts, company, focus, sections, nothing, seal } = outline;
  const blocks = [
    `# ${line(name)}`,
    [company.name, title, ...facts]
      .filter((part) => part !== '')
      .map(line)
      .join(' · '),
    line(outline.with),
    focus === null ? '' : `${line(focus.label)} ${line(focus.name)}`,
    ...sections.map(sectionText),
    nothing,
    ...(seal.length === 0 ? [] : ['---', ...seal.map(line)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionText({ heading, blocks }: OutlineSection): string {
  // Bullets that follow each other are one list; everything else is a paragraph of its own.
  const body = blocks.map(
    (block, index) => `${isBullet(block) && isBullet(blocks[index - 1]) ? '\n' : '\n\n'}${blockText(block)}`,
  );
  return `## ${line(heading)}${body.join('')}`;
}

function isBullet(block: OutlineBlock | undefined): boolean {
  return block?.kind === 'item' || block?.kind === 'picture';
}

function blockText(block: OutlineBlock): string {
  if (block.kind === 'paragraph') return line(block.text);
  if (block.kind === 'words') return `${line(block.question)}\n\n${quote(block.answer)}`;
  const { lead, text, aside, below } =
    block.kind === 'item'
      ? block
      : { ...block, lead: '', text: block.name, below: [`SHA-256: ${block.sha256}`] };
  const head = [lead === '' ? '' : `**${line(lead)}**`, line(text), line(aside)];
  return [
    bullet(head.filter((part) => part !== '').join(' ')),
    ...below.map((part) => `  ${bullet(line(part))}`),
  ].join('\n');
}

function bullet(text: string): string {
  return `- ${text}`;
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((part) => `> ${line(part)}`.trimEnd())
    .join('\n');
}

/** One line of text with every character that Markdown or HTML could read as markup escaped. */
function line(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~&]/g, String.raw`\$&`)
    .replace(/^(?:[-+=!]|\d+[.)])/, String.raw`\$&`)
    .replace(/^\\(\d+)([.)])/, String.raw`$1\$2`);
}

export { line as escapeLine };
