import { describe, expect, it } from 'vitest';
import fieldSales from '#resources/competency-frameworks/field-sales-b2b.json';
import insideSales from '#resources/competency-frameworks/inside-sales.json';
import debrief from '#resources/question-scripts/debrief.json';
import grow from '#resources/question-scripts/grow.json';
import oskar from '#resources/question-scripts/oskar.json';
import spin from '#resources/question-scripts/spin.json';
import sampleTeam from '#resources/sample-team/sample-team.json';
import { frameworkFileSchema, sampleTeamSchema, scriptFileSchema, type Localised } from './content.ts';
import { heldStatuses } from './session.ts';
import { languages } from './languages.ts';

const scripts = [grow, oskar, spin, debrief].map((file) => scriptFileSchema.parse(file));
const frameworks = [fieldSales, insideSales].map((file) => frameworkFileSchema.parse(file));
const sample = sampleTeamSchema.parse(sampleTeam);

const questions = scripts.flatMap(({ stages }) => stages.flatMap((stage) => stage.questions));
const competencies = frameworks.flatMap(({ groups }) => groups.flatMap((group) => group.competencies));
const observations = sample.sessions.flatMap((session) =>
  session.observations.map((observation) => ({ ...observation, session })),
);

/** Every text of a file, wherever it stands. */
function textsIn(value: unknown): Localised[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value) return [value as Localised];
  return Object.values(value).flatMap(textsIn);
}

const texts = textsIn([scripts, frameworks, sample]);
const inLanguage = (language: keyof Localised) => texts.map((text) => text[language]);
const repeated = (keys: string[]) => keys.filter((key, index) => keys.indexOf(key) !== index);
const keysOf = (list: { key: string }[]) => list.map(({ key }) => key);
const textsOf = (list: { text: Localised }[]) => list.map(({ text }) => text.en);
const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('the texts', () => {
  it('are really translated', () => {
    const frameworkNames = ['GROW', 'OSKAR', 'SPIN'];
    const same = texts.filter((text) => new Set(languages.map((language) => text[language])).size === 1);
    expect(same.map(({ en }) => en).toSorted()).toEqual(frameworkNames);
  });

  it('are set in the letters and quotation marks of their language', () => {
    const straightQuotes = texts.flatMap((text) => Object.values(text)).filter((text) => /["'`]/.test(text));
    expect(straightQuotes).toEqual([]);
    expect(inLanguage('ro').filter((text) => /[şţŞŢ“«]/.test(text))).toEqual([]);
    expect(inLanguage('hu').filter((text) => /[õûÕÛ“«]/.test(text))).toEqual([]);
    expect(inLanguage('it').filter((text) => /[“”„]/.test(text))).toEqual([]);
    expect(inLanguage('fr').filter((text) => /[“”„]|[^\u00a0][?!;:%»]|«[^\u00a0]/.test(text))).toEqual([]);
    expect(inLanguage('en').filter((text) => /[„«»]/.test(text))).toEqual([]);
  });

  it('carry no stray spaces', () => {
    const untidy = texts.flatMap((text) => Object.values(text)).filter((text) => /^\s|\s$|\s\s/.test(text));
    expect(untidy).toEqual([]);
  });
});

describe('the question scripts', () => {
  it('have the stages of their framework', () => {
    const shape = scripts.map(({ key, stages }) => [key, stages.map((stage) => stage.questions.length)]);
    expect(shape).toEqual([
      ['grow', [5, 5, 5, 5]],
      ['oskar', [4, 4, 4, 4, 4]],
      ['spin', [5, 5, 5, 5]],
      ['debrief', [1, 2, 2, 1, 2]],
    ]);
  });

  it('ask open questions, in every language', () => {
    const last = questions.flatMap(({ text }) => Object.values(text)).filter((text) => !/[?.]$/.test(text));
    expect(last).toEqual([]);
    const closed = questions.filter(({ text }) =>
      /^(do|does|did|is|are|was|can|could|would|have)\b/i.test(text.en),
    );
    expect(closed).toEqual([]);
  });

  it('have keys of their own', () => {
    expect(repeated(questions.map(({ key }) => key))).toEqual([]);
    for (const { key, stages } of scripts) {
      expect(repeated(stages.map((stage) => stage.key))).toEqual([]);
      for (const stage of stages) {
        expect(stage.questions.map((question) => question.key)).toEqual(
          stage.questions.map((_, index) => `${key}.${stage.key}.${index + 1}`),
        );
      }
    }
  });
});

describe('the competency frameworks', () => {
  it('hold ten and eight skills, each with five levels in order', () => {
    expect(frameworks.map(({ groups }) => groups.map((group) => group.competencies.length))).toEqual([
      [2, 3, 2, 3],
      [2, 4, 2],
    ]);
    for (const { levels } of competencies) expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5]);
  });

  it('have skills with keys of their own and names that fit a chip', () => {
    expect(repeated(competencies.map(({ key }) => key))).toEqual([]);
    expect(
      competencies.flatMap(({ name }) => Object.values(name)).filter((name) => name.length > 26),
    ).toEqual([]);
  });

  it('describe each level differently', () => {
    for (const language of languages) {
      const behaviours = competencies.flatMap(({ levels }) =>
        levels.map(({ behaviour }) => behaviour[language]),
      );
      expect(repeated(behaviours)).toEqual([]);
    }
  });
});

describe('the sample team', () => {
  it('names nothing twice', () => {
    expect(repeated(sample.reps.map(({ key }) => key))).toEqual([]);
    expect(repeated(sample.sessions.map(({ key }) => key))).toEqual([]);
    expect(repeated(sample.sessions.flatMap(({ visits }) => visits.map(({ key }) => key)))).toEqual([]);
    expect(repeated(observations.map(({ key }) => key))).toEqual([]);
  });

  it('refers only to what exists', () => {
    const reps = new Set(sample.reps.map(({ key }) => key));
    const questionKeys = new Set(questions.map(({ key }) => key));
    const competencyKeys = new Set(competencies.map(({ key }) => key));
    const repOf = new Map(observations.map(({ key, session }) => [key, session.rep]));
    const named = [
      ...sample.sessions.map(({ focus }) => focus),
      ...observations.map((one) => one.competency),
      ...sample.programmes.map(({ focus }) => focus),
      ...sample.sessions.flatMap(({ ratings }) => ratings.map((one) => one.competency)),
    ];
    expect(
      [...named, ...sample.profile.map((one) => one.competency)].filter(
        (key) => key !== null && !competencyKeys.has(key),
      ),
    ).toEqual([]);
    for (const session of sample.sessions) {
      const visits = new Set(session.visits.map(({ key }) => key));
      expect(reps).toContain(session.rep);
      expect(session.questions.filter((key) => !questionKeys.has(key))).toEqual([]);
      expect(session.observations.filter(({ visit }) => visit !== null && !visits.has(visit))).toEqual([]);
      for (const { seenIn } of session.commitments) {
        if (seenIn !== null) expect(repOf.get(seenIn)).toBe(session.rep);
      }
    }
    for (const { rep } of sample.programmes) expect(reps).toContain(rep);
    for (const { rep, ratings } of sample.sessions)
      for (const { evidence } of ratings)
        expect(evidence.map((key) => repOf.get(key))).toEqual(evidence.map(() => rep));
    const judged = [...sample.skillWill, ...sample.coachability, ...sample.coachabilityOutcomes];
    for (const { rep } of judged) expect(reps).toContain(rep);
    for (const { rep, evidence } of sample.profile) {
      expect(evidence.map((key) => repOf.get(key))).toEqual(evidence.map(() => rep));
    }
  });

  it('uses addresses and numbers that reach nobody', () => {
    expect(sample.reps.filter(({ email }) => !email.endsWith('@example.com'))).toEqual([]);
    // Ranges kept for fiction: Ofcom 07700 900xxx, Arcep 06 39 98 xx xx.
    expect(
      sample.reps.filter(({ phone }) => !/^\+44 7700 900\d{3}$|^\+33 6 39 98 \d\d \d\d$/.test(phone)),
    ).toEqual([]);
  });

  it('gives the Today screen a ride-along with three visits, a draft and someone never ridden with', () => {
    const today = sample.sessions.find(({ dayOffset }) => dayOffset === 0);
    expect(today).toMatchObject({ kind: 'ride_along', status: 'planned', start: '09:30' });
    expect(today?.visits).toHaveLength(3);
    expect(sample.sessions.find(({ status }) => status === 'draft')?.dayOffset).toBe(-1);
    const ridden = sample.sessions.filter(({ kind, dayOffset }) => kind === 'ride_along' && dayOffset <= 0);
    expect(ridden.map(({ rep }) => rep)).not.toContain('mate');
  });

  it('has sessions that life could have brought', () => {
    const held: readonly string[] = heldStatuses;
    const { sessions } = sample;
    expect(keysOf(sessions.filter((one) => held.includes(one.status) !== one.dayOffset < 0))).toEqual([]);
    expect(
      keysOf(sessions.filter((one) => (one.rideFormat !== null) !== (one.kind === 'ride_along'))),
    ).toEqual([]);
    expect(keysOf(sessions.filter((one) => one.status === 'planned' && one.observations.length > 0))).toEqual(
      [],
    );
    const outside = observations.filter(({ at, session }) => {
      const minute = minutesOf(at) - minutesOf(session.start);
      return minute < 0 || minute > session.minutes;
    });
    expect(keysOf(outside)).toEqual([]);
    expect(keysOf(observations.filter((one) => one.kind !== 'question' && one.answer !== null))).toEqual([]);
  });

  it('asks what was planned, in the words of the script', () => {
    const textOf = new Map(questions.map(({ key, text }) => [key, text]));
    const asked = observations.filter(({ question }) => question !== null);
    expect(keysOf(asked)).toEqual(keysOf(observations.filter(({ kind }) => kind === 'question')));
    for (const { question, text, session } of asked) {
      expect(session.questions).toContain(question);
      expect(text).toEqual(textOf.get(question ?? ''));
    }
  });

  it('closes a behavioural commitment only by a later observation', () => {
    const commitments = sample.sessions.flatMap((session) =>
      session.commitments.map((commitment) => ({ ...commitment, agreed: session.dayOffset })),
    );
    const dayOfSighting = new Map(observations.map(({ key, session }) => [key, session.dayOffset]));
    const seen = commitments.filter(({ seenIn }) => seenIn !== null);
    expect(textsOf(commitments.filter((one) => one.behavioural && one.status === 'kept'))).toEqual(
      textsOf(seen),
    );
    expect(textsOf(seen.filter((one) => (dayOfSighting.get(one.seenIn ?? '') ?? 0) <= one.agreed))).toEqual(
      [],
    );
    expect(textsOf(commitments.filter((one) => one.dueOffset < one.agreed))).toEqual([]);
    expect(
      textsOf(commitments.filter((one) => (one.ownerName !== null) !== (one.owner === 'other'))),
    ).toEqual([]);
  });
});
