import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadableReport, ReportSeal } from './finalised-report.ts';
import type { ReportExtras } from './report-extras.ts';
import { outlineOf } from './report-outline.ts';
import type { ReportDocument } from './report.ts';
import { renderMarkdown } from './report-markdown.ts';

const noExtras: ReportExtras = { company: { name: '', logo: null }, answer: null };

const empty: ReportDocument = {
  sessionId: '01a2009c-e784-736c-9363-e25d9d4de94e' as ReportDocument['sessionId'],
  repName: 'Győrffy Ödön',
  managerName: 'Dustin Brinkmann',
  kind: 'ride_along',
  rideFormat: 'observe_only',
  startsAt: '2026-11-23T23:30:00.000Z',
  place: '',
  focus: null,
  visits: [],
  whatWorked: '',
  workOn: '',
  strengths: [],
  growth: [],
  customerVoice: [],
  ownWords: [],
  ideas: [],
  promises: [],
  kept: [],
  ratings: [],
  nextSteps: [],
  guests: [],
  learnt: { rep: '', manager: '' },
  loveAnswers: [],
  files: [],
};

/** The key stands for its sentence; parameters follow it. */
function t(fullKey: string, params?: Record<string, string>): string {
  const key = fullKey.replace(/^.*:/, '');
  if (key === 'lead') return `${params?.['label']}:`;
  return params === undefined ? key : `${key}(${Object.values(params).join(',')})`;
}

function render(changes: Partial<ReportDocument>): string {
  return write({ day: '2026-11-24', document: { ...empty, ...changes }, seal: null, addenda: [] });
}

function write(report: ReadableReport): string {
  return renderMarkdown(outlineOf(report, noExtras, { t, locale: 'en-GB', timeZone: 'Europe/Budapest' }));
}

describe('renderMarkdown', () => {
  it('heads the text with the person, the local day and the manager', () => {
    expect(render({})).toBe(
      '# Győrffy Ödön\n\ntitle · 24 November 2026 · sessionKind.ride\\_along · rideFormat.observe\\_only\n\nwith(Dustin Brinkmann)\n\nnothingYet\n',
    );
  });

  it('leaves out sections that hold nothing', () => {
    expect(render({ ideas: ['A guide'] }).match(/^## .*/gm)).toEqual(['## ideas']);
  });

  it('writes the sentence first and the notes it rests on as one list', () => {
    const text = render({
      whatWorked: 'You waited.\nThen you asked.',
      strengths: [
        { text: 'Silent for eight seconds', customer: 'Cancity', competency: null },
        { text: 'Asked who decides', customer: null, competency: null },
      ],
    });
    expect(text).toContain(
      '## whatWorked\n\nYou waited.\n\nThen you asked.\n\n- Silent for eight seconds (Cancity)\n- Asked who decides\n',
    );
  });

  it('names owner and day of a next step', () => {
    const step = { text: 'Three questions', owner: 'rep', ownerName: '', dueDay: '2026-12-07' } as const;
    expect(render({ nextSteps: [step] })).toContain('- **owner.rep:** Three questions (until(7 December))');
    expect(render({ nextSteps: [{ ...step, owner: 'other', ownerName: 'Ana', dueDay: null }] })).toContain(
      '- **Ana:** Three questions\n',
    );
  });

  it('says what was agreed before and seen now, and below it what showed it', () => {
    const text = render({
      kept: [
        { text: 'Asks who decides', shownBy: '- asked at once' },
        { text: 'Waits', shownBy: null },
      ],
    });
    expect(text).toContain('## kept\n\n- **Asks who decides**\n  - \\- asked at once\n- **Waits**\n');
  });

  it('says where the rep stands, what that level looks like, and below it what shows it', () => {
    const rating = { competency: 'Listening', behaviour: 'Waits', evidence: ['- eight seconds', 'Asked'] };
    const text = render({
      ratings: [
        { ...rating, level: 3, before: 2 },
        { ...rating, competency: 'Closing', level: 2, before: null, evidence: [] },
      ],
    });
    expect(text).toContain(
      '## standing\n\n- **Listening: level.up(3,2).** Waits\n  - \\- eight seconds\n  - Asked\n- **Closing: level.first(2).** Waits\n',
    );
  });

  it('says a note once: what shows a level and was read above is only pointed to there', () => {
    const seen = (text: string) => ({ text, customer: 'Cancity', competency: null });
    const text = render({
      whatWorked: 'Listening: Silent for eight seconds (Cancity).',
      strengths: [seen('Asked who decides')],
      workOn: 'Talked over her.',
      customerVoice: [seen('“At last somebody listens”')],
      ratings: [
        {
          competency: 'Listening',
          level: 3,
          before: null,
          behaviour: 'Waits',
          evidence: [
            'silent for eight seconds',
            'Asked who decides',
            'Talked over her',
            '“At last somebody listens”',
            'Waited in May',
          ],
        },
      ],
    });
    expect(text).toContain(
      '## standing\n\n- **Listening: level.first(3).** Waits (see(whatWorked, workOn, customerVoice))\n  - Waited in May\n',
    );
    expect(text.match(/eight seconds|Asked who|Talked over|At last/gi)).toHaveLength(4);
  });

  it('says below a final report what was added later, and how to check it', () => {
    const text = write({
      day: '2026-11-24',
      document: empty,
      seal: {
        id: '01a2009c-e784-736c-9363-e25d9d4de94f' as ReportSeal['id'],
        sha256: `7f3a91c0${'0'.repeat(56)}`,
        previousSha256: null,
        finalisedAt: '2026-11-24T10:00:00.000Z',
      },
      addenda: [
        {
          id: '01a2009c-e784-736c-9363-e25d9d4de950' as ReadableReport['addenda'][number]['id'],
          text: '# She called back',
          createdAt: '2026-11-25T10:00:00.000Z',
        },
      ],
    });
    expect(text).toContain(String.raw`## addenda

- **25 November 2026:** \# She called back

---

sealed(24 November 2026,7f3a 91c0)

howToCheck

SHA-256: 7f3a91c0`);
  });

  it.each([
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['[link](javascript:alert(1))', String.raw`\[link\](javascript:alert(1))`],
    ['# not a heading', String.raw`\# not a heading`],
    ['- not a list', String.raw`\- not a list`],
    ['1. not a list', String.raw`1\. not a list`],
    ['![x](https://evil)', String.raw`\!\[x\](https://evil)`],
    ['a | b', String.raw`a \| b`],
    ['&lt;', String.raw`\&lt;`],
    ['a\u0000b', 'a b'],
  ])('shows %s as it was typed', (typed, shown) => {
    expect(render({ ideas: [typed] })).toContain(`- ${shown}\n`);
  });

  it('never lets a text begin a line of its own, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = render({ ideas: [text] })
          .trimEnd()
          .split('\n');
        expect(lines.slice(lines.indexOf('## ideas') + 2)).toHaveLength(1);
      }),
    );
  });
});
