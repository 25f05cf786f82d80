import { addDays, daysBetween } from '#shared/lib/dates.ts';
import { groupBy } from '#shared/lib/group-by.ts';
import { expectedIn } from './cadence-rules.ts';
import type { CadencePolicy } from './cadence.ts';
import type { Commitment, commitmentPrivacy } from './commitment.ts';
import { coachedMinutes, spreadOf, type SessionTimes } from './coverage-rules.ts';
import type { Day } from './fields.ts';
import type { Observation, observationPrivacy } from './observation.ts';
import type { Period } from './period.ts';
import type { SharedKeys } from './privacy.ts';
import type { Session, sessionPrivacy } from './session.ts';
import type { Area, RepSummary, TeamSummary, Theme } from './summary.ts';

type SharedOf<T, D extends Record<string, 'shared' | 'private' | 'figures'>> = Pick<
  T,
  SharedKeys<D> & keyof T
>;

/** Since when a rep is in the team, and the rhythm they are coached in. */
export interface Member {
  firstDay: Day;
  policy: CadencePolicy;
}

/** What may be told of one rep's period: picked from the fields declared `shared`, so that a private one cannot be named. */
export interface SharedPeriod {
  repName: string;
  member: Member;
  /** Oldest first. */
  sessions: (SessionTimes &
    Pick<SharedOf<Session, typeof sessionPrivacy>, 'kind'> & {
      day: Day;
      focus: string | null;
      customers: number;
    })[];
  ratings: RepSummary['ratings'];
  /** Strengths and growth, newest first. */
  observations: (Pick<SharedOf<Observation, typeof observationPrivacy>, 'kind' | 'text'> & {
    day: Day;
    customer: string | null;
    competency: string | null;
  })[];
  /** Closed in the period, or open at its end. */
  commitments: Pick<
    SharedOf<Commitment, typeof commitmentPrivacy>,
    'status' | 'text' | 'owner' | 'ownerName' | 'dueDay'
  >[];
}

/** Sightings shown of each competency; the count says how many there are. */
const examplesShown = 3;
const areasShown = 8;

/** `today` ends a period that is not over yet: nothing is asked of days to come. */
export function buildRepSummary(
  shared: SharedPeriod,
  { from, to, today, managerName }: Period & { today: Day; managerName: string },
): RepSummary {
  const { repName, member, sessions, ratings, observations, commitments } = shared;
  const asked = askedOf(member, { from, to, today });
  const agreed = (status: Commitment['status']): RepSummary['kept'] =>
    commitments
      .filter((commitment) => commitment.status === status)
      .map(({ text, owner, ownerName, dueDay }) => ({ text, owner, ownerName, dueDay }));
  const themes = (kind: Observation['kind']): Theme[] =>
    themesOf(observations.filter((observation) => observation.kind === kind));
  return {
    kind: 'rep',
    from,
    to,
    repName,
    managerName,
    sessions: sessions.map(({ day, kind, focus, customers }) => ({ day, kind, focus, customers })),
    minutes: sessions.reduce((sum, session) => sum + coachedMinutes(session), 0),
    oneToOnes: { held: countOf(sessions, 'one_to_one'), asked: oneDecimal(asked.oneToOnes) },
    rideAlongs: { held: countOf(sessions, 'ride_along'), asked: oneDecimal(asked.rideAlongs) },
    focusAreas: [...groupBy(sessions, ({ focus }) => focus)]
      .flatMap(([competency, held]) => (competency === null ? [] : [{ competency, sessions: held.length }]))
      .toSorted((a, b) => b.sessions - a.sessions),
    ratings,
    strengths: themes('strength'),
    growth: themes('growth'),
    kept: agreed('kept'),
    missed: agreed('missed'),
    open: agreed('open'),
  };
}

/** What is known of one person's part in a team's period. */
export interface TeamMember extends Member {
  name: string;
  sessions: (SessionTimes & Pick<Session, 'kind'>)[];
  kept: number;
  missed: number;
  open: number;
}

export interface TeamPeriod {
  /** By name. */
  members: TeamMember[];
  strengths: Area[];
  growth: Area[];
}

/** Names stand in it only when `byName` asks for them. */
export function buildTeamSummary(
  { members, strengths, growth }: TeamPeriod,
  { from, to, today, managerName, byName }: Period & { today: Day; managerName: string; byName: boolean },
): TeamSummary {
  const rows = members.map((member) => ({
    name: member.name,
    oneToOnes: countOf(member.sessions, 'one_to_one'),
    rideAlongs: countOf(member.sessions, 'ride_along'),
    sessions: member.sessions.length,
    minutes: member.sessions.reduce((sum, session) => sum + coachedMinutes(session), 0),
    kept: member.kept,
    missed: member.missed,
    open: member.open,
    asked: askedOf(member, { from, to, today }),
  }));
  const sum = (of: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + of(row), 0);
  const spread = spreadOf(rows.map(({ minutes }) => minutes));
  return {
    kind: 'team',
    from,
    to,
    managerName,
    people: rows.length,
    coached: rows.filter(({ sessions }) => sessions > 0).length,
    sessions: sum((row) => row.sessions),
    minutes: sum((row) => row.minutes),
    oneToOnes: {
      held: sum((row) => row.oneToOnes),
      asked: oneDecimal(sum(({ asked }) => asked.oneToOnes)),
    },
    rideAlongs: {
      held: sum((row) => row.rideAlongs),
      asked: oneDecimal(sum(({ asked }) => asked.rideAlongs)),
    },
    kept: sum((row) => row.kept),
    missed: sum((row) => row.missed),
    open: sum((row) => row.open),
    spread: spread === null ? null : [spread.thirds[0].share, spread.thirds[1].share, spread.thirds[2].share],
    strengths: most(strengths),
    growth: most(growth),
    byName: byName ? rows.map(({ sessions: _sessions, asked: _asked, ...row }) => row) : null,
  };
}

/** Common is what is seen with several people, not often with one: that would be a person without a name. */
function most(areas: readonly Area[]): Area[] {
  return areas
    .filter(({ people }) => people > 1)
    .toSorted((a, b) => b.people - a.people || b.notes - a.notes)
    .slice(0, areasShown);
}

function askedOf({ firstDay, policy }: Member, { from, to, today }: Period & { today: Day }) {
  const first = firstDay > from ? firstDay : from;
  const last = today < to ? today : to;
  return expectedIn(policy, Math.max(0, daysBetween(first, addDays(last, 1))));
}

function themesOf(observations: SharedPeriod['observations']): Theme[] {
  return [...groupBy(observations, ({ competency }) => competency)]
    .map(([competency, seen]) => ({
      competency,
      count: seen.length,
      examples: seen.slice(0, examplesShown).map(({ text, customer, day }) => ({ text, customer, day })),
    }))
    .toSorted((a, b) => Number(a.competency === null) - Number(b.competency === null) || b.count - a.count);
}

function countOf(sessions: readonly Pick<Session, 'kind'>[], kind: Session['kind']): number {
  return sessions.filter((session) => session.kind === kind).length;
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
