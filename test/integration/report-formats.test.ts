import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textsOf } from '#electron/platform/texts.ts';
import { renderAnswerPage } from '#electron/services/formats/answer-page.ts';
import { reportFormats, type RenderOptions } from '#electron/services/report-formats.ts';
import type { ReadableReport } from '#shared/domain/finalised-report.ts';
import { languages, locales } from '#shared/domain/languages.ts';
import { reportFileSchema } from '#shared/domain/report-file.ts';
import { outlineOf } from '#shared/domain/report-outline.ts';
import type { ReportDocument } from '#shared/domain/report.ts';
import { unzip } from '../../electron/dev/zip.ts';
import { aFolder } from './support.ts';

/** What a person, or somebody who means harm, may type into any field. */
const hostile = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></template></textarea></article>',
  '=HYPERLINK("http://evil","x")',
  '[x](javascript:alert(1)) ![y](http://evil/z.png) `code`',
  '&lt;b&gt; &#106;avascript:',
  'bidi \u202Egpj.exe\u202C end',
  'nul \u0000 esc \u001B[31m bell \u0007',
  'half \uD83D pair',
  '\uFFFE\uFFFF',
  `long ${'x'.repeat(1_000_000)}`,
];
const text = hostile.join('\n');

/** Every text of it is hostile. */
const document: ReportDocument = {
  sessionId: '01a2009c-e784-736c-9363-e25d9d4de94e' as ReportDocument['sessionId'],
  repName: hostile.slice(0, 4).join(' '),
  managerName: hostile[0] ?? '',
  kind: 'ride_along',
  rideFormat: 'co_sell',
  startsAt: '2026-11-23T09:30:00.000Z',
  place: hostile[1] ?? '',
  focus: hostile[2] ?? '',
  visits: [{ customer: hostile[0] ?? '', objective: hostile[5] ?? '', outcome: 'advance' }],
  whatWorked: text,
  workOn: text,
  strengths: [{ text, customer: hostile[1] ?? '', competency: null }],
  growth: [{ text: hostile[7] ?? '', customer: null, competency: null }],
  customerVoice: [{ text: hostile[8] ?? '', customer: null }],
  ownWords: [{ question: hostile[0] ?? '', answer: text }],
  ideas: hostile.slice(0, 11),
  promises: [{ text: hostile[4] ?? '', customer: null }],
  kept: [{ text: hostile[0] ?? '', shownBy: hostile[9] ?? '' }],
  ratings: [
    {
      competency: hostile[0] ?? '',
      level: 3,
      before: 2,
      behaviour: hostile[3] ?? '',
      evidence: hostile.slice(0, 4),
    },
  ],
  nextSteps: [{ text: hostile[0] ?? '', owner: 'other', ownerName: hostile[1] ?? '', dueDay: '2026-12-01' }],
  guests: [{ name: hostile[0] ?? '', department: hostile[1] ?? '', learnt: text }],
  learnt: { rep: text, manager: hostile[3] ?? '' },
  loveAnswers: [{ customer: hostile[1] ?? '', saidBy: 'guest', text }],
  files: [
    { sha256: 'cd'.repeat(32), name: hostile[0] ?? '', mime: 'image/jpeg', customer: hostile[1] ?? '' },
    { sha256: 'ef'.repeat(32), name: hostile[3] ?? '', mime: 'application/pdf', customer: null },
  ],
};

const report: ReadableReport = {
  day: '2026-11-23',
  document,
  seal: {
    id: '01a2009c-e784-736c-9363-e25d9d4de94f' as NonNullable<ReadableReport['seal']>['id'],
    sha256: 'ab'.repeat(32),
    previousSha256: null,
    finalisedAt: '2026-11-24T10:00:00.000Z',
  },
  addenda: [
    {
      id: '01a2009c-e784-736c-9363-e25d9d4de950' as ReadableReport['addenda'][number]['id'],
      text,
      createdAt: '2026-11-25T10:00:00.000Z',
    },
  ],
};

async function options(changes: Partial<RenderOptions> = {}): Promise<RenderOptions> {
  const language = changes.language ?? 'en';
  const t = await textsOf(language);
  return {
    company: { name: hostile[0] ?? '', logo: null },
    answer: null,
    language,
    t: (key, params) => t(key, params ?? {}),
    timeZone: 'Europe/Budapest',
    paper: 'A4',
    pictures: () => Promise.resolve(new Map()),
    ...changes,
  };
}

const hidden = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u;

async function answerPage(language: RenderOptions['language']): Promise<string> {
  const { t, timeZone, company, answer } = await options({ language });
  if (report.seal === null) throw new Error('No seal');
  const outline = outlineOf(report, { company, answer }, { t, locale: locales[language], timeZone });
  return renderAnswerPage({
    outline,
    pictures: new Map(),
    seal: report.seal,
    language,
    t,
    fileName: 'Sven.curbside-answer.json',
  });
}

describe('a report in every format, with hostile text in every field', () => {
  it.each(['the page', 'the page to answer'])(
    'HTML, %s: one file, nothing of the text becomes markup',
    async (which) => {
      const page =
        which === 'the page'
          ? await reportFormats.html.render(report, await options())
          : await answerPage('en');
      expect(page).not.toMatch(hidden);
      const { window } = new JSDOM(page);
      const all = [...window.document.querySelectorAll('*')];
      const scripts = all.filter(({ localName }) => localName === 'script');
      expect(scripts).toHaveLength(which === 'the page' ? 0 : 1);
      expect(
        all.filter(({ localName }) => ['img', 'svg', 'iframe', 'object', 'link', 'base'].includes(localName)),
      ).toEqual([]);
      const attributes = all.flatMap((element) => [...element.attributes]);
      expect(
        attributes.filter(({ name }) => name.startsWith('on') || ['src', 'href', 'style'].includes(name)),
      ).toEqual([]);
      const policy = window.document.querySelector('meta[http-equiv=Content-Security-Policy]');
      expect(policy?.getAttribute('content')).toMatch(/^default-src 'none'; /);
      expect(policy?.getAttribute('content')).not.toMatch(/unsafe|\*|https?:/);
      expect(window.document.querySelector('article')?.textContent).toContain('<img src=x onerror=alert(1)>');
    },
  );

  it('DOCX: Word’s own structure, read back by another library', async () => {
    const bytes = await reportFormats.docx.render(report, await options());
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    const { document: read } = new JSDOM(value).window;
    expect(read.querySelectorAll('script, img, svg')).toHaveLength(0);
    expect([...read.querySelectorAll('a')].filter(({ href }) => href !== '')).toEqual([]);
    expect([...read.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
      'Agreed before, seen now',
      'What worked',
      'What to work on',
      'In your words',
      'What customers said',
      'Your ideas',
      'Promised to customers',
      'Sales and operations',
      'Where you stand',
      'Agreed next steps',
      'Visits',
      'Photos and files',
      'Added later',
    ]);
    expect(read.querySelector('h1')?.textContent).toContain('<script>alert(1)</script>');
    expect(read.body.textContent).toContain('x'.repeat(1_000_000));
  });

  it('Markdown: no line is markup but ours', async () => {
    const markdown = await reportFormats.md.render(report, await options());
    expect(markdown).not.toMatch(hidden);
    expect(markdown).not.toMatch(/(?<!\\)</);
    expect(markdown).not.toMatch(/(?<!\\)\[/);
  });

  it('JSON: the whole report, as its schema says', async () => {
    const json = await reportFormats.json.render(report, await options());
    const read = reportFileSchema.parse(JSON.parse(json));
    expect(read.document).toEqual(document);
    expect(read.seal).toEqual(report.seal);
  });
});

it('Word finds a head, a foot with the seal and page numbers, the language and the paper, in parts that are sound XML', async () => {
  const folder = aFolder();
  const png = readFileSync('resources/icons/icon.png').toString('base64');
  const company = { name: 'Betakönnte <Kft.>', logo: `data:image/png;base64,${png}` };
  writeFileSync(
    join(folder, 'report.docx'),
    await reportFormats.docx.render(report, await options({ language: 'hu', paper: 'Letter', company })),
  );
  await unzip(join(folder, 'report.docx'), folder, (name) => name);
  const part = (name: string) => {
    const { document: xml } = new JSDOM(readFileSync(join(folder, 'word', name), 'utf8'), {
      contentType: 'text/xml',
    }).window;
    return xml.documentElement;
  };
  expect(part('styles.xml').querySelector('docDefaults lang')?.getAttribute('w:val')).toBe('hu-HU');
  expect(part('header1.xml').textContent).toContain('Betakönnte <Kft.>');
  expect(part('header1.xml').getElementsByTagName('pic:pic')).toHaveLength(1);
  expect(part('footer1.xml').textContent).toContain(`SHA-256: ${'ab'.repeat(32)}`);
  const fields = [...part('footer1.xml').getElementsByTagName('w:instrText')];
  expect(fields.map(({ textContent }) => textContent)).toEqual(['PAGE', 'NUMPAGES']);
  expect(part('document.xml').getElementsByTagName('w:pgSz')[0]?.getAttribute('w:w')).toBe('12240');
});

it.each(languages)('%s: every format speaks the language of the report', async (language) => {
  const small = {
    ...report,
    addenda: [],
    document: { ...document, whatWorked: 'Ő waited', strengths: [], ideas: ['x'] },
  };
  const chosen = await options({ language });
  const heading = chosen.t('export:whatWorked');
  expect(await reportFormats.md.render(small, chosen)).toContain(`## ${heading}`);
  const html = await reportFormats.html.render(small, chosen);
  expect(html).toContain(`<html lang="${language}">`);
  expect(html).toContain(`<h2>${heading}</h2>`);
  const page = await answerPage(language);
  expect(page).toContain(chosen.t('answer:page.save'));
  expect(page).not.toMatch(/answer:(?:page|shown)/);
  const docx = Buffer.from(await reportFormats.docx.render(small, chosen));
  expect((await mammoth.extractRawText({ buffer: docx })).value).toContain(heading);
});

it('the published JSON Schema is the one reports are written by', () => {
  const schema = z.toJSONSchema(reportFileSchema, { io: 'output' });
  const published = readFileSync('resources/report-schema/curbside-report-1.schema.json', 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(schema)));
});
