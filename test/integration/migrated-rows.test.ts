import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { uuidToBlob } from '#electron/db/columns.ts';
import { aFileBefore, newIds } from './before-migration.ts';

test('rows written before full text came are found after it', () => {
  const { write, migrate } = aFileBefore('search');
  write(
    'INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, ?, 0, 0)',
    uuidToBlob(v7()),
    'Győrffy Ödön',
  );

  const after = migrate();
  expect(after.prepare('SELECT name FROM rep').pluck().all()).toEqual(['Győrffy Ödön']);
  expect(after.prepare("SELECT rowid FROM rep_search WHERE rep_search MATCH 'gyorffy'").all()).toHaveLength(
    1,
  );
});

test('what closed a behaviour before sightings had a table is its history after it', () => {
  const { write, migrate } = aFileBefore('commitment_sightings');
  const [rep, session, note, seen, open] = newIds(5);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write(
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, 0, 0, 0)",
    session,
    rep,
  );
  write(
    "INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at) VALUES (?, ?, 'strength', 'Asked', 42, 42)",
    note,
    session,
  );
  const commitment =
    "INSERT INTO commitment (id, rep_id, owner, text, behavioural, status, closed_by_observation_id, sighting, created_at, updated_at) VALUES (?, ?, 'rep', 'Asks', 1, ?, ?, ?, 0, 0)";
  write(commitment, seen, rep, 'kept', note, 'seen');
  write(commitment, open, rep, 'open', null, null);

  const after = migrate();
  expect(after.prepare('SELECT * FROM commitment_sighting').all()).toEqual([
    { commitment_id: seen, session_id: session, observation_id: note, sighting: 'seen', sighted_at: 42 },
  ]);
  expect(after.prepare('SELECT count(*) FROM commitment').pluck().get()).toBe(2);
});

test('a team kept before coachability and skill and will had tables is whole after it, and can have them', () => {
  const { write, migrate } = aFileBefore('coachability_and_skill_will');
  const rep = uuidToBlob(v7());
  write("INSERT INTO rep (id, name, notes, created_at, updated_at) VALUES (?, 'Sven', 'kept', 0, 0)", rep);

  const after = migrate();
  expect(after.prepare('SELECT id, name, notes FROM rep').all()).toEqual([
    { id: rep, name: 'Sven', notes: 'kept' },
  ]);
  const run = (sql: string) => after.prepare(sql).run(uuidToBlob(v7()), rep);
  run(
    "INSERT INTO coachability_check (id, rep_id, day, created_at, updated_at) VALUES (?, ?, '2026-11-20', 0, 0)",
  );
  run(
    "INSERT INTO coachability_outcome (id, rep_id, day, outcome, reason, created_at, updated_at) VALUES (?, ?, '2026-11-20', 'coach_on', 'Tries', 0, 0)",
  );
  run(
    "INSERT INTO skill_will (id, rep_id, day, skill, will, created_at, updated_at) VALUES (?, ?, '2026-11-20', 40, 80, 0, 0)",
  );
  after.prepare('DELETE FROM rep').run();
  for (const table of ['coachability_check', 'coachability_outcome', 'skill_will'])
    expect(after.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});

test('entries and notes from before history and ideas stand unchanged after them', () => {
  const { write, migrate } = aFileBefore('profile_history_ideas_and_first_talks');
  const [rep, session, note, entry] = newIds(4);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write(
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, 0, 0, 0)",
    session,
    rep,
  );
  write(
    "INSERT INTO observation (id, session_id, kind, text, observed_at, updated_at) VALUES (?, ?, 'idea', 'A guide', 42, 42)",
    note,
    session,
  );
  write(
    "INSERT INTO profile_entry (id, rep_id, type, title, created_at, updated_at) VALUES (?, ?, 'strength', 'Listens', 7, 7)",
    entry,
    rep,
  );
  write('INSERT INTO profile_evidence (entry_id, observation_id) VALUES (?, ?)', entry, note);

  const after = migrate();
  const all = (table: string) => after.prepare(`SELECT * FROM ${table}`).all();
  expect(all('profile_entry')).toMatchObject([{ id: entry, title: 'Listens', created_at: 7 }]);
  expect(all('profile_evidence')).toEqual([{ entry_id: entry, observation_id: note }]);
  expect(
    after
      .prepare(
        "SELECT id FROM observation INDEXED BY observation_idea WHERE kind = 'idea' AND archived_at IS NULL",
      )
      .all(),
  ).toEqual([{ id: note }]);
  for (const table of ['profile_change', 'idea', 'recognition', 'first_talk_point'])
    expect(all(table)).toEqual([]);
});

test('a team written before programmes came has room for one running programme each', () => {
  const { write, migrate } = aFileBefore('programmes');
  const [rep, framework, competency] = newIds(3);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write("INSERT INTO competency_framework (id, name, position) VALUES (?, 'Field', 0)", framework);
  write(
    "INSERT INTO competency (id, framework_id, name, position) VALUES (?, ?, 'Asks', 0)",
    competency,
    framework,
  );

  const after = migrate();
  const start = after.prepare(
    "INSERT INTO programme (id, rep_id, focus_competency_id, start_day, weeks, sessions_per_week, baseline, target, ended_at, end_kind, result, created_at, updated_at) VALUES (?, ?, ?, '2026-11-02', 6, 2, 'Tells', 'Asks', ?, ?, ?, 0, 0)",
  );
  start.run(uuidToBlob(v7()), rep, competency, 42, 'completed', 'reached');
  start.run(uuidToBlob(v7()), rep, competency, null, null, null);
  expect(() => start.run(uuidToBlob(v7()), rep, competency, null, null, null)).toThrow(/UNIQUE/);
  expect(() => start.run(uuidToBlob(v7()), rep, competency, 42, 'completed', null)).toThrow(/CHECK/);
  expect(after.prepare('SELECT name FROM rep').pluck().all()).toEqual(['Sven']);
});

test('a ledger kept before it was searched is whole after it, with its stages, and is found', () => {
  const { write, migrate } = aFileBefore('question_ledger');
  const [session, script, stage, question, asked, typed] = newIds(6);
  write(
    "INSERT INTO session (id, kind, status, starts_at, created_at, updated_at) VALUES (?, 'team', 'closed', 0, 0, 0)",
    session,
  );
  write("INSERT INTO question_script (id, framework, name, position) VALUES (?, 'own', 'Mine', 0)", script);
  write("INSERT INTO script_stage (id, script_id, name, position) VALUES (?, ?, 'Open', 0)", stage, script);
  write("INSERT INTO question (id, stage_id, text, position) VALUES (?, ?, 'What now?', 0)", question, stage);
  const line =
    'INSERT INTO session_question (id, session_id, question_id, text, position, asked_at, answer) VALUES (?, ?, ?, ?, ?, ?, ?)';
  write(line, asked, session, question, 'What now?', 0, 42, 'Előbb kérdezek');
  write(line, typed, session, null, 'And then?', 1, null, '');

  const after = migrate();
  expect(after.prepare('SELECT * FROM session_question ORDER BY seq').all()).toEqual([
    {
      seq: 1,
      id: asked,
      session_id: session,
      question_id: question,
      text: 'What now?',
      stage: 'Open',
      position: 0,
      planned: 1,
      follow_up_of: null,
      asked_at: 42,
      answer: 'Előbb kérdezek',
    },
    expect.objectContaining({ seq: 2, id: typed, question_id: null, stage: '', asked_at: null }),
  ]);
  const found = () =>
    after
      .prepare("SELECT rowid FROM session_question_search WHERE session_question_search MATCH 'elobb'")
      .pluck()
      .all();
  expect(found()).toEqual([1]);
  after.prepare('INSERT INTO tell (id, session_id, told_at) VALUES (?, ?, 0)').run(typed, session);
  after.prepare('UPDATE session_question SET follow_up_of = ? WHERE id = ?').run(asked, typed);
  after.prepare('DELETE FROM session_question WHERE id = ?').run(asked);
  expect(found()).toEqual([]);
  expect(after.prepare('SELECT follow_up_of FROM session_question').pluck().all()).toEqual([null]);
  after.prepare('DELETE FROM session').run();
  expect(after.prepare('SELECT count(*) FROM tell').pluck().get()).toBe(0);
});

test('a framework from before versions is the first of its line, in use, and keeps what points at its competencies', () => {
  const { write, migrate } = aFileBefore('framework_versions');
  const [field, inside, skill, rep, session, rating] = newIds(6);
  const framework =
    "INSERT INTO competency_framework (id, builtin_key, name, position, published_at) VALUES (?, ?, 'Sales', ?, 1)";
  write(framework, inside, 'inside-sales', 1);
  write(framework, field, 'field-sales-b2b', 0);
  write("INSERT INTO competency (id, framework_id, name, position) VALUES (?, ?, 'Asks', 0)", skill, field);
  write("INSERT INTO competency_level (competency_id, level, behaviour) VALUES (?, 1, 'Tells')", skill);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write(
    "INSERT INTO session (id, kind, status, rep_id, focus_competency_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'closed', ?, ?, 0, 0, 0)",
    session,
    rep,
    skill,
  );
  write(
    'INSERT INTO rating (id, session_id, competency_id, level, rated_at) VALUES (?, ?, ?, 4, 0)',
    rating,
    session,
    skill,
  );

  const after = migrate();
  const all = (sql: string) => after.prepare(sql).all();
  expect(all('SELECT id, lineage_id, builtin_key FROM competency_framework ORDER BY position')).toEqual([
    { id: field, lineage_id: field, builtin_key: 'field-sales-b2b' },
    { id: inside, lineage_id: inside, builtin_key: 'inside-sales' },
  ]);
  expect(all('SELECT id, lineage_id, framework_id, name FROM competency')).toEqual([
    { id: skill, lineage_id: skill, framework_id: field, name: 'Asks' },
  ]);
  expect(all('SELECT behaviour FROM competency_level')).toEqual([{ behaviour: 'Tells' }]);
  expect(all('SELECT level, competency_id FROM rating')).toEqual([{ level: 4, competency_id: skill }]);
  expect(all('SELECT focus_competency_id FROM session')).toEqual([{ focus_competency_id: skill }]);
  expect(all('SELECT role, framework_id FROM competency_framework_use')).toEqual([
    { role: '', framework_id: field },
  ]);
});

test('a report kept before answers had a table is whole after it, and can be answered', () => {
  const { write, migrate } = aFileBefore('report_answers_and_company_logo');
  const [rep, session, report] = newIds(3);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write(
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'finalised', ?, 0, 0, 0)",
    session,
    rep,
  );
  write(
    "INSERT INTO report (id, session_id, rep_id, snapshot, sha256, finalised_at) VALUES (?, ?, ?, '{}', 'ab', 0)",
    report,
    session,
    rep,
  );

  const after = migrate();
  expect(after.prepare('SELECT id, snapshot, sha256 FROM report').all()).toEqual([
    { id: report, snapshot: '{}', sha256: 'ab' },
  ]);
  after.prepare("INSERT INTO report_answer VALUES (?, '{}', 'cd', 0)").run(report);
  after.prepare('DELETE FROM report').run();
  expect(after.prepare('SELECT count(*) FROM report_answer').pluck().get()).toBe(0);
});

test('a visit from before segments, difficulty and debriefs keeps its words, is found, and can have them', () => {
  const { write, migrate } = aFileBefore('visit_facts_and_debrief');
  const [rep, session, visit, note, question] = newIds(5);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  write(
    "INSERT INTO session (id, kind, status, rep_id, ride_format, starts_at, created_at, updated_at) VALUES (?, 'ride_along', 'draft', ?, 'co_sell', 0, 0, 0)",
    session,
    rep,
  );
  write(
    "INSERT INTO visit (id, session_id, position, customer, objective, arrived_at) VALUES (?, ?, 0, 'Öntöde', 'Kept', 42)",
    visit,
    session,
  );
  write(
    "INSERT INTO observation (id, session_id, visit_id, kind, text, observed_at, updated_at) VALUES (?, ?, ?, 'note', 'Parking', 42, 42)",
    note,
    session,
    visit,
  );
  write(
    "INSERT INTO session_question (id, session_id, text, position) VALUES (?, ?, 'What next?', 0)",
    question,
    session,
  );

  const after = migrate();
  expect(
    after
      .prepare(
        'SELECT customer, objective, arrived_at, segment, difficulty, ride_format, drove_at FROM visit',
      )
      .all(),
  ).toEqual([
    {
      customer: 'Öntöde',
      objective: 'Kept',
      arrived_at: 42,
      segment: '',
      difficulty: null,
      ride_format: null,
      drove_at: null,
    },
  ]);
  expect(
    after.prepare("SELECT rowid FROM visit_search WHERE visit_search MATCH 'ontode'").pluck().all(),
  ).toEqual([1]);
  expect(after.prepare('SELECT visit_id, text FROM observation').all()).toEqual([
    { visit_id: visit, text: 'Parking' },
  ]);
  after.prepare('INSERT INTO debrief (visit_id, started_at, strength_id) VALUES (?, 50, ?)').run(visit, note);
  after
    .prepare('INSERT INTO debrief_question (session_question_id, visit_id) VALUES (?, ?)')
    .run(question, visit);
  after
    .prepare('INSERT INTO intervention (id, session_id, visit_id, happened_at) VALUES (?, ?, ?, 0)')
    .run(question, session, visit);
  after.prepare('DELETE FROM observation').run();
  expect(after.prepare('SELECT strength, strength_id FROM debrief').all()).toEqual([
    { strength: '', strength_id: null },
  ]);
  after.prepare('DELETE FROM session').run();
  for (const table of ['debrief', 'debrief_question', 'intervention'])
    expect(after.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
});

test('a report, its addendum and its answer stand unchanged after finalised reports, and a team may have one', () => {
  const { write, migrate } = aFileBefore('finalised_reports');
  const [rep, session, report, addendum, team, ofTeam] = newIds(6);
  write("INSERT INTO rep (id, name, created_at, updated_at) VALUES (?, 'Sven', 0, 0)", rep);
  const held =
    "INSERT INTO session (id, kind, status, rep_id, starts_at, created_at, updated_at) VALUES (?, ?, 'closed', ?, 0, 0, 0)";
  write(held, session, 'ride_along', rep);
  write(held, team, 'team', null);
  write(
    "INSERT INTO report (id, session_id, rep_id, snapshot, sha256, finalised_at, acknowledged_at, acknowledgement_comment) VALUES (?, ?, ?, '{}', 'a', 1, 2, 'Fair')",
    report,
    session,
    rep,
  );
  write(
    "INSERT INTO report_addendum (id, report_id, text, created_at) VALUES (?, ?, 'Later', 3)",
    addendum,
    report,
  );
  write("INSERT INTO report_answer (report_id, answer, sha256, merged_at) VALUES (?, '{}', 'b', 4)", report);

  const after = migrate();
  expect(after.prepare('SELECT * FROM report').all()).toEqual([
    {
      id: report,
      session_id: session,
      rep_id: rep,
      snapshot: '{}',
      sha256: 'a',
      previous_sha256: null,
      finalised_at: 1,
      findings: '[]',
      recalled_at: null,
      recall_reason: '',
      acknowledged_at: 2,
      acknowledgement_comment: 'Fair',
    },
  ]);
  expect(after.prepare('SELECT report_id FROM report_addendum').pluck().all()).toEqual([report]);
  expect(after.prepare('SELECT report_id FROM report_answer').pluck().all()).toEqual([report]);
  const insert = after.prepare(
    "INSERT INTO report (id, session_id, snapshot, sha256, finalised_at) VALUES (?, ?, '{}', 'c', 5)",
  );
  insert.run(ofTeam, team);
  // One stands per session.
  expect(() => insert.run(addendum, team)).toThrow(/UNIQUE/);
  after.prepare('DELETE FROM rep').run();
  expect(after.prepare('SELECT count(*) FROM report_addendum').pluck().get()).toBe(0);
});
