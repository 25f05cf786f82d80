import { createHash } from 'node:crypto';
import type { Language } from '#shared/domain/languages.ts';
import { html, nothing, type Html } from './html.ts';
import style from './report-page.css?raw';

interface Page {
  language: Language;
  title: string;
  body: Html;
  /** The one script of the page; what is not this text does not run. */
  script?: string;
}

/**
 * One file that needs no other: its policy lets it load nothing, send nothing and run nothing but the script whose hash
 * it names.
 */
export function wholePage({ language, title, body, script }: Page): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    'img-src data:',
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${element('style', style)}
      </head>
      <body>
        ${body}${script === undefined ? nothing : element('script', script)}
      </body>
    </html> `;
  return page.markup;
}

/** Our own text in an element whose content is not escaped; it may not end the element. */
function element(name: 'style' | 'script', text: string): Html {
  if (text.toLowerCase().includes(`</${name}`)) throw new Error(`The text ends its own <${name}>`);
  return { markup: `<${name}>${text}</${name}>` };
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
