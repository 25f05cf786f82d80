/** Text that is already HTML. Only `html` makes it, so that nothing a person typed can be taken for it. */
export interface Html {
  readonly markup: string;
}

type Part = string | Html | readonly Html[];

/**
 * Builds HTML from a template: every blank is escaped unless it is HTML itself. Safe in text and inside attributes in
 * double quotes; never to be used inside `<script>` or `<style>`.
 */
export function html(fixed: TemplateStringsArray, ...blanks: readonly Part[]): Html {
  const parts = fixed.map((text, index) => text + markupOf(blanks[index] ?? ''));
  return { markup: parts.join('') };
}

export const nothing: Html = { markup: '' };

function markupOf(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
