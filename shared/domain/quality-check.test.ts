import { describe, expect, it } from 'vitest';
import type { CompetencyId, ObservationId } from './ids.ts';
import { checkQuality, isEmptyPraise, type QualityInput } from './quality-check.ts';

const id = '01a2009c-e784-736c-9363-e25d9d4de94e';
const noteId = id as ObservationId;
const competencyId = id as CompetencyId;

const good: QualityInput = {
  repName: 'Versie Hillebrand',
  whatWorked: 'You stayed silent until he named the drivers. He agreed at once.',
  workOn: 'The dashboard came before the question who would use it. What would you ask first?',
  notes: [],
  answers: ['That he tells me who stops it.'],
  ratings: [{ competencyId, name: 'Listening', value: 4, evidenceCount: 1 }],
  nextSteps: ['Writes three opening questions before each visit'],
  privateTexts: ['Tired today, ask about the move to Berlin next week'],
  readingSeconds: 60,
};

function note(
  kind: QualityInput['notes'][number]['kind'],
  text: string,
  rest: Partial<QualityInput['notes'][number]> = {},
): QualityInput['notes'][number] {
  return { id: noteId, kind, text, answer: '', visibility: 'shared', competencyName: null, ...rest };
}

const found = (changes: Partial<QualityInput>) => checkQuality({ ...good, ...changes });

it('finds nothing in a report that names behaviour, agrees a step and quotes the rep', () => {
  expect(found({})).toEqual([]);
});

describe('praise without behaviour', () => {
  it.each([
    ['en', 'Great attitude, strong day'],
    ['en', 'Good job today, Versie!'],
    ['en', 'Really nice work, keep it up.'],
    ['fr', 'Très bonne attitude, belle journée !'],
    ['fr', 'Excellent travail, continuez comme ça.'],
    ['fr', 'Bravo, tu as été super aujourd’hui.'],
    ['hu', 'Remek hozzáállás, erős nap!'],
    ['hu', 'Nagyon jó munka volt, csak így tovább!'],
    ['hu', 'Nagyon ügyes voltál ma.'],
    ['it', 'Ottimo atteggiamento, bella giornata.'],
    ['it', 'Sei stato molto bravo, continua così!'],
    ['it', 'Ottimo lavoro, avanti così.'],
    ['ro', 'Atitudine excelentă, o zi foarte bună.'],
    ['ro', 'Foarte bună treaba, continuă tot așa!'],
    ['ro', 'Bravo, ai fost minunată azi.'],
  ])('%s: “%s”', (_language, sentence) => {
    expect(isEmptyPraise(sentence, 'Versie Hillebrand')).toBe(true);
  });

  it.each([
    ['en', 'Great opening: you asked who decides before showing anything.'],
    ['en', 'You waited eight seconds.'],
    ['en', 'Well done: the objection about the drivers came up in your summary.'],
    ['fr', 'Bonne question sur le budget avant de présenter le prix.'],
    ['hu', 'Jól vártál: nyolc másodpercig hallgattál az ár után.'],
    ['it', 'Ottima domanda sul budget prima di parlare del prezzo.'],
    ['ro', 'Bună întrebare despre buget înainte de a prezenta prețul.'],
    ['hu', 'Megkérdezted, ki dönt.'],
  ])('is not what this is: %s “%s”', (_language, sentence) => {
    expect(isEmptyPraise(sentence)).toBe(false);
  });

  it('quotes the very sentence, in the summary and in strength notes that are shared', () => {
    expect(
      found({
        whatWorked: 'You waited until he named the drivers. Great attitude, strong day!',
        notes: [
          note('strength', 'Super!'),
          note('strength', 'Great day', { visibility: 'private' }),
          note('growth', 'Good day'),
        ],
      }),
    ).toEqual([
      { rule: 'praise', quote: 'Great attitude, strong day!', target: { at: 'whatWorked' } },
      { rule: 'praise', quote: 'Super!', target: { at: 'note', id: noteId } },
    ]);
  });
});

describe('what is missing', () => {
  it('names a rating that no note shows; what gives no level needs none', () => {
    const rating = { competencyId, name: 'Listening', evidenceCount: 0 } as const;
    expect(found({ ratings: [{ ...rating, value: 3 }] })).toEqual([
      { rule: 'evidence', quote: 'Listening', target: { at: 'rating', competencyId } },
    ]);
    expect(found({ ratings: [{ ...rating, value: 'too_early' }] })).toEqual([]);
  });

  it('asks for a next step', () => {
    expect(found({ nextSteps: [] })).toEqual([
      { rule: 'nextStep', quote: null, target: { at: 'nextSteps' } },
    ]);
  });

  it('asks for something the rep said: an answer or an idea, and a shared one', () => {
    const silent = [{ rule: 'ownWords', quote: null, target: { at: 'ownWords' } }];
    expect(found({ answers: [' '] })).toEqual(silent);
    expect(found({ answers: [], notes: [note('question', 'Why?')] })).toEqual(silent);
    expect(found({ answers: [], notes: [note('idea', 'A guide', { visibility: 'private' })] })).toEqual(
      silent,
    );
    expect(found({ answers: [], notes: [note('question', 'Why?', { answer: 'Because' })] })).toEqual([]);
    expect(found({ answers: [], notes: [note('idea', 'A guide')] })).toEqual([]);
  });
});

describe('more than one focus area', () => {
  it.each([
    ['- Ask first\n- Close sooner\n- Prepare', '- Close sooner'],
    ['1. Ask first\n2) Close sooner', '2) Close sooner'],
    ['Ask first. Secondly, close sooner.', 'Secondly, close sooner.'],
    ['Pose la question. Deuxièmement, conclus plus tôt.', 'Deuxièmement, conclus plus tôt.'],
    ['Kérdezz előbb. Másodszor, zárj hamarabb.', 'Másodszor, zárj hamarabb.'],
    ['Chiedi prima. In secondo luogo, chiudi prima.', 'In secondo luogo, chiudi prima.'],
    ['Întreabă întâi. În al doilea rând, încheie mai repede.', 'În al doilea rând, încheie mai repede.'],
  ])('quotes the second one of “%s”', (workOn, quote) => {
    expect(found({ workOn })).toEqual([{ rule: 'focus', quote, target: { at: 'workOn' } }]);
  });

  it('sees growth notes about different competencies', () => {
    const notes = [
      note('growth', 'Told before asking', { competencyName: 'Asking' }),
      note('growth', 'Asked late', { competencyName: 'Asking' }),
    ];
    expect(found({ notes })).toEqual([]);
    expect(found({ notes: [...notes, note('growth', 'No close', { competencyName: 'Closing' })] })).toEqual([
      { rule: 'focus', quote: 'No close', target: { at: 'note', id: noteId } },
    ]);
  });
});

it('over three minutes, points at the longest passage', () => {
  expect(found({ readingSeconds: 180 })).toEqual([]);
  expect(found({ readingSeconds: 181 })).toEqual([
    {
      rule: 'length',
      quote: 'The dashboard came before the question who would use it.',
      target: { at: 'workOn' },
    },
  ]);
});

describe('private text in shared fields', () => {
  it('finds five words in a row of a private text, whatever the accents and commas', () => {
    expect(found({ workOn: 'And, ask about the MOVE to Berlin.' })).toEqual([
      { rule: 'privacy', quote: 'And, ask about the MOVE to Berlin.', target: { at: 'workOn' } },
    ]);
    expect(found({ workOn: 'You can ask about the drivers.' })).toEqual([]);
  });

  it('finds a private note of the session that was copied, also a short one', () => {
    const notes = [
      note('note', 'Looks for another job', { visibility: 'private' }),
      note('growth', 'She looks for another job, I hear'),
    ];
    expect(found({ notes })).toMatchObject([{ rule: 'privacy', quote: notes[1]?.text }]);
  });

  it.each([
    'Between us: the price list is changing.',
    'Entre nous, les prix vont changer.',
    'Köztünk maradjon: változik az árlista.',
    'Resti tra noi: cambia il listino.',
    'Rămâne între noi: se schimbă lista de prețuri.',
  ])('takes a text at its word: “%s”', (workOn) => {
    expect(found({ workOn })).toMatchObject([{ rule: 'privacy', quote: workOn }]);
  });
});
