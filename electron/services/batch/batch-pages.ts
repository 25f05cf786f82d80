import { createHash } from 'node:crypto';
import type { TFunction } from 'i18next';
import { groupBy } from '#shared/lib/group-by.ts';

/** One report in the export: its name on the index page and where its files stand, relative to it, with `/`. */
export interface BatchEntry {
  repName: string;
  /** Day and kind, in words. */
  label: string;
  files: { label: string; path: string }[];
}

export interface BatchFile {
  path: string;
  bytes: number;
  sha256: string;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The page to begin with: every report by person, with links. It needs nothing but itself and runs nothing. */
export function indexPage(
  entries: readonly BatchEntry[],
  { t, language, title, lines }: { t: TFunction; language: string; title: string; lines: readonly string[] },
): string {
  const people = [...groupBy(entries, ({ repName }) => repName)].map(
    ([name, reports]) => `<h2>${escape(name)}</h2>
<ul>
${reports.map(reportLine).join('\n')}
</ul>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
body { max-width: 46rem; margin: 2.5rem auto; padding: 0 1.5rem; font: 16px/1.5 system-ui, sans-serif; color: #1d1f21; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; }
h2 { font-size: 1rem; margin: 1.5rem 0 .25rem; color: #0b6e69; }
p { margin: 0; color: #5d615f; }
ul { margin: 0; padding: 0 0 0 1.1rem; }
a { color: #0b6e69; margin-left: .6rem; }
</style>
</head>
<body>
<h1>${escape(title)}</h1>
${lines.map((line) => `<p>${escape(line)}</p>`).join('\n')}
${people.length === 0 ? `<p>${escape(t('export:nothingYet'))}</p>` : people.join('\n')}
</body>
</html>
`;
}

function reportLine({ label, files }: BatchEntry): string {
  const links = files.map(
    (file) => `<a href="${file.path.split('/').map(encodeURIComponent).join('/')}">${escape(file.label)}</a>`,
  );
  return `<li>${escape(label)} ${links.join(' ')}</li>`;
}

/** What was exported, so that whoever receives it can see that nothing is missing or changed. Paths use `/`. */
export function manifest(
  files: readonly BatchFile[],
  head: { createdAt: string; from: string; to: string; reports: number },
): string {
  return `${JSON.stringify({ format: 'curbside-export', version: 1, ...head, files }, null, 2)}\n`;
}

export function fileOf(path: string, content: string | Uint8Array): BatchFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Direction marks are taken out as well: what looks like one name must not be another. */
function escape(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '');
}
