import { expect, test } from 'vitest';
import { attachmentPrivacy, attachmentSchema } from './attachment.ts';
import { askTellPrivacy, askTellSchema } from './ask-tell.ts';
import {
  coachabilityCheckPrivacy,
  coachabilityCheckSchema,
  coachabilityOutcomePrivacy,
  coachabilityOutcomeSchema,
} from './coachability.ts';
import { commitmentPrivacy, commitmentSchema } from './commitment.ts';
import { frameworkPrivacy, frameworkSchema } from './competency.ts';
import {
  exchangeNotesPrivacy,
  exchangeNotesSchema,
  guestPrivacy,
  guestSchema,
  loveAnswerPrivacy,
  loveAnswerSchema,
} from './exchange.ts';
import { finalisedReportPrivacy, finalisedReportSchema } from './finalised-report.ts';
import {
  debriefPrivacy,
  debriefQuestionPrivacy,
  debriefQuestionSchema,
  debriefSchema,
  interventionPrivacy,
  interventionSchema,
} from './debrief.ts';
import { firstTalkPointPrivacy, firstTalkPointSchema } from './first-talk.ts';
import { ideaPrivacy, ideaSchema } from './idea.ts';
import { observationPrivacy, observationSchema } from './observation.ts';
import { customerPromisePrivacy, customerPromiseSchema } from './promise.ts';
import {
  profileChangePrivacy,
  profileChangeSchema,
  profileEntryPrivacy,
  profileEntrySchema,
} from './profile.ts';
import { recognitionPrivacy, recognitionSchema } from './recognition.ts';
import { programmePrivacy, programmeSchema } from './programme.ts';
import { ratingMirrorPrivacy, ratingMirrorSchema, ratingPrivacy, ratingSchema } from './rating.ts';
import { repPrivacy, repSchema } from './rep.ts';
import { reportAnswerPrivacy, reportAnswerSchema } from './report-answer.ts';
import {
  questionDraftPrivacy,
  questionDraftSchema,
  sessionPrivacy,
  sessionQuestionPrivacy,
  sessionQuestionSchema,
  sessionSchema,
} from './session.ts';
import { skillWillPrivacy, skillWillSchema } from './skill-will.ts';
import { visitPrivacy, visitSchema } from './visit.ts';

test.each([
  ['rep', repSchema, repPrivacy],
  ['session', sessionSchema, sessionPrivacy],
  ['question of a session', sessionQuestionSchema, sessionQuestionPrivacy],
  ['half-typed question', questionDraftSchema, questionDraftPrivacy],
  ['balance of asking and telling', askTellSchema, askTellPrivacy],
  ['visit', visitSchema, visitPrivacy],
  ['debrief', debriefSchema, debriefPrivacy],
  ['question of a debrief', debriefQuestionSchema, debriefQuestionPrivacy],
  ['intervention', interventionSchema, interventionPrivacy],
  ['observation', observationSchema, observationPrivacy],
  ['commitment', commitmentSchema, commitmentPrivacy],
  ['framework', frameworkSchema, frameworkPrivacy],
  ['profile entry', profileEntrySchema, profileEntryPrivacy],
  ['coachability check', coachabilityCheckSchema, coachabilityCheckPrivacy],
  ['coachability outcome', coachabilityOutcomeSchema, coachabilityOutcomePrivacy],
  ['position of skill and will', skillWillSchema, skillWillPrivacy],
  ['programme', programmeSchema, programmePrivacy],
  ['profile change', profileChangeSchema, profileChangePrivacy],
  ['idea', ideaSchema, ideaPrivacy],
  ['recognition', recognitionSchema, recognitionPrivacy],
  ['point of a first talk', firstTalkPointSchema, firstTalkPointPrivacy],
  ['rating', ratingSchema, ratingPrivacy],
  ['promise to a customer', customerPromiseSchema, customerPromisePrivacy],
  ['exchange', exchangeNotesSchema, exchangeNotesPrivacy],
  ['guest', guestSchema, guestPrivacy],
  ['answer of an exchange', loveAnswerSchema, loveAnswerPrivacy],
  ['attachment', attachmentSchema, attachmentPrivacy],
  ['finalised report', finalisedReportSchema, finalisedReportPrivacy],
  ['rating mirror', ratingMirrorSchema, ratingMirrorPrivacy],
  ['answer to a report', reportAnswerSchema, reportAnswerPrivacy],
])('every field of a %s belongs to a privacy class', (_name, schema, privacy) => {
  expect(Object.keys(privacy).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

test.each([
  [repPrivacy, ['notes', 'status']],
  [sessionPrivacy, ['goal', 'privateNote']],
  [askTellPrivacy, ['asks', 'tells']],
  [visitPrivacy, ['difficulty']],
  [debriefQuestionPrivacy, ['managerWords']],
  [debriefPrivacy, ['strength', 'development', 'nextStep']],
  [interventionPrivacy, ['happenedAt']],
  [profileEntryPrivacy, ['title', 'evidence']],
  [programmePrivacy, ['why', 'extensions', 'endReason', 'whatChanged', 'whatNext']],
  [profileChangePrivacy, ['before', 'after', 'observationText']],
  [firstTalkPointPrivacy, ['point', 'talkedDay', 'note']],
  [ratingPrivacy, ['evidence']],
  [ratingMirrorPrivacy, ['leniency', 'centre', 'halo', 'recency']],
])('what is for the manager only is private', (privacy: Record<string, string>, fields) => {
  expect(fields.map((field) => privacy[field])).toEqual(fields.map(() => 'private'));
});

test.each([coachabilityCheckPrivacy, coachabilityOutcomePrivacy, skillWillPrivacy])(
  'nothing of a judgement about a person may leave: every field is private',
  (privacy) => {
    expect(new Set(Object.values(privacy))).toEqual(new Set(['private']));
  },
);
