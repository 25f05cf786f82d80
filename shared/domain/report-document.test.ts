import { describe, expect, it } from 'vitest';
import type { ObservationKind } from './observation.ts';
import { buildReportDocument, readingSeconds, type SharedSession } from './report-document.ts';

const session: SharedSession = {
  sessionId: '01a2009c-e784-736c-9363-e25d9d4de94e' as SharedSession['sessionId'],
  kind: 'ride_along',
  rideFormat: 'observe_only',
  startsAt: '2026-11-23T08:30:00.000Z',
  place: 'Central',
  whatWorked: 'You waited.',
  workOn: '',
  repName: 'Versie Hillebrand',
  focus: null,
  visits: [],
  observations: [],
  questions: [],
  kept: [],
  ratings: [],
  nextSteps: [],
  guests: [],
  exchange: null,
  loveAnswers: [],
  files: [],
};

function seen(kind: ObservationKind, text: string, answer = ''): SharedSession['observations'][number] {
  return { kind, text, answer, customer: 'Cancity', competency: null };
}

describe('buildReportDocument', () => {
  it('puts every kind of note where the rep looks for it', () => {
    const report = buildReportDocument(
      {
        ...session,
        observations: [
          seen('strength', 's'),
          seen('growth', 'g'),
          seen('customer_voice', 'c'),
          seen('question', 'q', 'a'),
          seen('idea', 'i'),
          seen('promise', 'p'),
        ],
      },
      'Dustin',
    );
    expect(report).toMatchObject({
      managerName: 'Dustin',
      strengths: [{ text: 's', customer: 'Cancity' }],
      growth: [{ text: 'g' }],
      customerVoice: [{ text: 'c' }],
      ownWords: [{ question: 'q', answer: 'a' }],
      ideas: ['i'],
      promises: [{ text: 'p' }],
    });
  });

  it('keeps plain notes and unanswered questions with the manager', () => {
    const report = buildReportDocument(
      { ...session, observations: [seen('note', 'two minutes late'), seen('question', 'why?')] },
      '',
    );
    expect(JSON.stringify(report)).not.toMatch(/two minutes late|why\?/);
  });

  it('says once what the drafted texts say already, whatever ends the sentence there', () => {
    const report = buildReportDocument(
      {
        ...session,
        whatWorked: 'Discovery: Asked twice (Cancity). He waited!\nGood opening.',
        workOn: 'Jumped in early (Cancity).',
        observations: [
          seen('strength', 'asked twice'),
          seen('strength', 'he waited'),
          seen('strength', 'Opening'),
          seen('strength', 'Asked twice, and waited for the answer'),
          seen('growth', 'Jumped in early'),
          seen('growth', 'asked twice'),
        ],
      },
      '',
    );
    expect(report.strengths.map(({ text }) => text)).toEqual([
      'Opening',
      'Asked twice, and waited for the answer',
    ]);
    expect(report.growth.map(({ text }) => text)).toEqual(['asked twice']);
  });

  it('keeps a note without a word of letters', () => {
    const report = buildReportDocument(
      { ...session, whatWorked: '', observations: [seen('strength', '👍')] },
      '',
    );
    expect(report.strengths.map(({ text }) => text)).toEqual(['👍']);
  });

  it('keeps every note that shows a level, wherever else it stands: other systems read them there', () => {
    const rating = { competency: 'Listening', level: 3, before: null, behaviour: 'Waits' } as const;
    const ratings = [{ ...rating, evidence: ['You waited', 'Asked twice'] }];
    expect(buildReportDocument({ ...session, ratings }, '').ratings).toEqual(ratings);
  });

  it('says once what shows that something agreed was kept', () => {
    const kept = [{ text: 'Recap the same day', shownBy: 'Sent it from the car' }];
    const observations = [seen('strength', 'Sent it from the car'), seen('strength', 'Waited')];
    const report = buildReportDocument({ ...session, kept, observations }, '');
    expect(report).toMatchObject({ kept, strengths: [{ text: 'Waited' }] });
    const drafted = { ...session, kept, observations, whatWorked: 'Sent it from the car (Cancity).' };
    expect(buildReportDocument(drafted, '')).toMatchObject({
      kept: [{ text: 'Recap the same day', shownBy: null }],
      strengths: [{ text: 'Waited' }],
    });
  });

  it('puts the answers of the ledger before those noted on the way', () => {
    const report = buildReportDocument(
      { ...session, questions: [{ question: '1', answer: 'x' }], observations: [seen('question', '2', 'y')] },
      '',
    );
    expect(report.ownWords.map(({ question }) => question)).toEqual(['1', '2']);
  });
});

describe('readingSeconds', () => {
  it('counts 200 words a minute', () => {
    const report = buildReportDocument({ ...session, whatWorked: 'word '.repeat(100) }, '');
    expect(readingSeconds(report)).toBe(30);
  });

  it('counts a note that shows a level once', () => {
    const whatWorked = 'word '.repeat(100);
    const rating = { competency: '', level: 3, before: null, behaviour: '' } as const;
    const report = (evidence: string) =>
      buildReportDocument({ ...session, whatWorked, ratings: [{ ...rating, evidence: [evidence] }] }, '');
    expect(readingSeconds(report(whatWorked))).toBe(30);
    expect(readingSeconds(report('other '.repeat(100)))).toBe(60);
  });

  it('is nothing for an empty report', () => {
    expect(readingSeconds(buildReportDocument({ ...session, whatWorked: '' }, ''))).toBe(0);
  });
});
