import type { OutlineBlock, OutlineSection, ReportOutline } from '#shared/domain/report-outline.ts';
import type { Language } from '#shared/domain/languages.ts';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { ReportPictures } from '#electron/services/report-pictures.ts';
import { dataUrl } from './data-url.ts';
import { html, nothing, type Html } from './html.ts';
import { wholePage } from './page.ts';

/** The report as one HTML file: readable in any browser, light and dark, on paper, and without a script. */
export function renderHtml(outline: ReportOutline, language: Language, pictures: ReportPictures): string {
  return wholePage({
    language,
    title: titleOf(outline),
    body: html`<main>${reportArticle(outline, pictures, () => nothing)}</main>`,
  });
}

export function titleOf({ title, name }: ReportOutline): string {
  return `${title} · ${name}`;
}

/** `after` may add to each section, such as a field for a comment. */
export function reportArticle(
  outline: ReportOutline,
  pictures: ReportPictures,
  after: (section: OutlineSection) => Html,
): Html {
  const { title, name, facts, focus, sections, nothing: empty, company, seal } = outline;
  return html`<article>
    ${companyHead(company)}
    <p class="top"><span>${title}</span><span>${facts.join(' · ')}</span></p>
    <h1>${name}</h1>
    ${outline.with === '' ? nothing : html`<p class="quiet">${outline.with}</p>`}
    ${focus === null ? nothing : html`<p class="quiet">${focus.label} <b>${focus.name}</b></p>`}
    ${sections.map((section) => sectionHtml(section, pictures, after(section)))}
    ${empty === '' ? nothing : html`<p class="quiet">${empty}</p>`}
    ${seal.length === 0 ? nothing : html`<footer>${seal.map((part) => html`<p>${part}</p>`)}</footer>`}
  </article>`;
}

function companyHead({ name, logo }: ReportOutline['company']): Html {
  if (name === '' && logo === null) return nothing;
  const picture = logo === null ? nothing : html`<img src="${logo}" alt="" />`;
  return html`<header>${picture}<span>${name}</span></header>`;
}

function sectionHtml({ key, heading, blocks }: OutlineSection, pictures: ReportPictures, after: Html): Html {
  return html`<section id="${key}">
    <h2>${heading}</h2>
    ${lists(blocks, pictures)}${after}
  </section> `;
}

/** Items that follow each other are one list. */
function lists(blocks: readonly OutlineBlock[], pictures: ReportPictures): Html[] {
  const made: Html[] = [];
  let items: Html[] = [];
  const close = () => {
    if (items.length > 0)
      made.push(
        html`<ul>
          ${items}
        </ul>`,
      );
    items = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') {
      items.push(itemHtml(block));
      continue;
    }
    close();
    made.push(blockHtml(block, pictures));
  }
  close();
  return made;
}

function blockHtml(block: Exclude<OutlineBlock, { kind: 'item' }>, pictures: ReportPictures): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p>${block.text}</p>`;
    case 'words':
      return html`<div class="words">
        <p>${block.question}</p>
        <blockquote>${block.answer}</blockquote>
      </div>`;
    case 'picture': {
      const { sha256, name, aside } = block;
      const picture = pictures.get(sha256);
      const image =
        picture === undefined
          ? nothing
          : html`<img src="${dataUrl(picture.mime, picture.bytes)}" alt="${name}" />`;
      return html`<figure>
        ${image}
        <figcaption>${name}${aside === '' ? nothing : html` <span class="quiet">${aside}</span>`}</figcaption>
      </figure> `;
    }
    default:
      return assertNever(block);
  }
}

function itemHtml({ lead, text, aside, below }: Extract<OutlineBlock, { kind: 'item' }>): Html {
  const parts = [
    ...(lead === '' ? [] : [html`<b>${lead}</b>`]),
    ...(text === '' ? [] : [html`${text}`]),
    ...(aside === '' ? [] : [html`<span class="quiet">${aside}</span>`]),
  ];
  const spaced = parts.map((part, index) => (index === 0 ? part : html` ${part}`));
  return html`<li>${spaced}${below.map((line) => html`<span class="below">${line}</span>`)}</li>`;
}
