import { expect, test } from 'vitest';
import { commitmentPrivacy, commitmentSchema } from './commitment.ts';
import { observationPrivacy, observationSchema } from './observation.ts';
import { profileEntryPrivacy, profileEntrySchema } from './profile.ts';
import { repPrivacy, repSchema } from './rep.ts';
import { sessionPrivacy, sessionSchema } from './session.ts';
import { visitPrivacy, visitSchema } from './visit.ts';

test.each([
  ['rep', repSchema, repPrivacy],
  ['session', sessionSchema, sessionPrivacy],
  ['visit', visitSchema, visitPrivacy],
  ['observation', observationSchema, observationPrivacy],
  ['commitment', commitmentSchema, commitmentPrivacy],
  ['profile entry', profileEntrySchema, profileEntryPrivacy],
])('every field of a %s belongs to a privacy class', (_name, schema, privacy) => {
  expect(Object.keys(privacy).toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

test.each([
  [repPrivacy, ['notes', 'status']],
  [sessionPrivacy, ['goal', 'privateNote']],
  [profileEntryPrivacy, ['title', 'evidence']],
])('what is for the manager only is private', (privacy: Record<string, string>, fields) => {
  expect(fields.map((field) => privacy[field])).toEqual(fields.map(() => 'private'));
});
