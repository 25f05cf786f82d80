// oxlint-disable-next-line import/default -- the bundler answers with the module's text (modules.d.ts)
import script from '#renderer/answer-page/answer-page.ts?script';
import type { ReportPictures } from '#electron/services/report-pictures.ts';
import type { ReportSeal } from '#shared/domain/finalised-report.ts';
import type { Language } from '#shared/domain/languages.ts';
import type { OutlineSection, ReportOutline, Translate } from '#shared/domain/report-outline.ts';
import { answerLimits } from '#shared/domain/report-answer-format.ts';
import { sectionKeys } from '#shared/domain/report-sections.ts';
import { html, nothing, type Html } from './html.ts';
import { wholePage } from './page.ts';
import { reportArticle, titleOf } from './report-html.ts';

interface AnswerPage {
  outline: ReportOutline;
  pictures: ReportPictures;
  seal: ReportSeal;
  language: Language;
  t: Translate;
  /** Under which name the browser saves the answer. */
  fileName: string;
}

/**
 * The one file a rep receives: the report, and beside each part a place for their own words. What only works with its
 * script (`data-live`) stays hidden where none runs: the report can be read anywhere.
 */
export function renderAnswerPage({ outline, pictures, seal, language, t, fileName }: AnswerPage): string {
  const body = html`<main>
    <noscript><p class="hint">${t('answer:page.noScript')}</p></noscript>
    <p class="hint screen-only" data-live hidden>${t('answer:page.intro')}</p>
    <form autocomplete="off" data-report="${seal.id}" data-sha256="${seal.sha256}" data-file="${fileName}">
      ${reportArticle(outline, pictures, (section) => commentField(section, t))} ${answerCard(t, fileName)}
    </form>
    <template id="commitment">${commitmentRow(t)}</template>
  </main>`;
  return wholePage({ language, title: titleOf(outline), body, script });
}

const commentable: ReadonlySet<string> = new Set(sectionKeys);

function commentField({ key, heading }: OutlineSection, t: Translate): Html {
  if (!commentable.has(key)) return nothing;
  return html`<details class="comment screen-only" data-live hidden>
    <summary>${t('answer:page.comment')}<span class="unseen"> ${heading}</span></summary>
    <textarea
      name="comment"
      data-section="${key}"
      rows="3"
      maxlength="${String(answerLimits.words)}"
      aria-label="${t('answer:page.commentOn', { section: heading })}"
    ></textarea>
  </details>`;
}

function answerCard(t: Translate, fileName: string): Html {
  return html`<section class="card answer screen-only" data-live hidden>
    <h2>${t('answer:page.title')}</h2>
    <fieldset>
      <legend>${t('answer:page.agreement')}</legend>
      <p class="quiet">${t('answer:page.agreementWhy')}</p>
      ${(['yes', 'no', ''] as const).map((value) => agreement(value, t))}
    </fieldset>
    <label for="own-view">${t('answer:page.ownView')}</label>
    <p class="quiet" id="own-view-why">${t('answer:page.ownViewWhy')}</p>
    <textarea
      id="own-view"
      rows="4"
      maxlength="${String(answerLimits.words)}"
      aria-describedby="own-view-why"
    ></textarea>
    <h3>${t('answer:page.commitments')}</h3>
    <p class="quiet">${t('answer:page.commitmentsWhy')}</p>
    <div id="commitments"></div>
    <button type="button" id="add" class="plain">${t('answer:page.addCommitment')}</button>
    <p class="acts">
      <button type="button" id="save">${t('answer:page.save')}</button>
      <button type="button" id="copy" class="second">${t('answer:page.copy')}</button>
    </p>
    <div role="status">
      <p class="hint" data-said="saved" hidden>${t('answer:page.saved', { file: fileName })}</p>
      <p class="hint" data-said="copied" hidden>${t('answer:page.copied')}</p>
      <p class="hint" data-said="by-hand" hidden>${t('answer:page.copyByHand')}</p>
    </div>
    <div id="block-field" hidden>
      <label for="block">${t('answer:page.block')}</label>
      <textarea id="block" rows="6" readonly></textarea>
    </div>
    <p class="quiet">${t('answer:page.kept')}</p>
  </section>`;
}

function agreement(value: 'yes' | 'no' | '', t: Translate): Html {
  const key = value === '' ? 'neither' : value;
  return html`<label class="choice"
    ><input type="radio" name="agrees" value="${value}" /> ${t(`answer:page.${key}`)}</label
  >`;
}

function commitmentRow(t: Translate): Html {
  return html`<div class="commitment">
    <input
      type="text"
      maxlength="${String(answerLimits.commitment)}"
      placeholder="${t('answer:page.commitment')}"
      aria-label="${t('answer:page.commitment')}"
    />
    <input type="date" aria-label="${t('answer:page.due')}" title="${t('answer:page.due')}" />
    <button type="button" class="plain" aria-label="${t('answer:page.removeCommitment')}">✕</button>
  </div>`;
}
