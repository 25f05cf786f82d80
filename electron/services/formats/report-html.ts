import type { OutlineBlock, OutlineSection, ReportOutline } from '#shared/domain/report-outline.ts';
import type { Language } from '#shared/domain/languages.ts';
import { html, nothing, type Html } from './html.ts';
import { wholePage } from './page.ts';

/** The report as one HTML file: readable in any browser, light and dark, on paper, and without a script. */
export function renderHtml(outline: ReportOutline, language: Language): string {
  return wholePage({
    language,
    title: titleOf(outline),
    body: html`<main>${reportArticle(outline, () => nothing)}</main>`,
  });
}

export function titleOf({ title, name }: ReportOutline): string {
  return `${title} · ${name}`;
}

/** `after` may add to each section, such as a field for a comment. */
export function reportArticle(outline: ReportOutline, after: (section: OutlineSection) => Html): Html {
  const { title, name, facts, focus, sections, nothing: empty, company, seal } = outline;
  return html`<article>
    ${companyHead(company)}
    <p class="top"><span>${title}</span><span>${facts.join(' · ')}</span></p>
    <h1>${name}</h1>
    ${outline.with === '' ? nothing : html`<p class="quiet">${outline.with}</p>`}
    ${focus === null ? nothing : html`<p class="quiet">${focus.label}: <b>${focus.name}</b></p>`}
    ${sections.map((section) => sectionHtml(section, after(section)))}
    ${empty === '' ? nothing : html`<p class="quiet">${empty}</p>`}
    ${seal.length === 0 ? nothing : html`<footer>${seal.map((part) => html`<p>${part}</p>`)}</footer>`}
  </article>`;
}

function companyHead({ name, logo }: ReportOutline['company']): Html {
  if (name === '' && logo === null) return nothing;
  const picture = logo === null ? nothing : html`<img src="${logo}" alt="" />`;
  return html`<header>${picture}<span>${name}</span></header>`;
}

function sectionHtml({ key, heading, blocks }: OutlineSection, after: Html): Html {
  return html`<section id="${key}">
    <h2>${heading}</h2>
    ${lists(blocks)}${after}
  </section> `;
}

/** Items that follow each other are one list. */
function lists(blocks: readonly OutlineBlock[]): Html[] {
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
    made.push(
      block.kind === 'paragraph'
        ? html`<p>${block.text}</p>`
        : html`<div class="words">
            <p>${block.question}</p>
            <blockquote>${block.answer}</blockquote>
          </div>`,
    );
  }
  close();
  return made;
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
