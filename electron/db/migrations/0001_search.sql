-- Full text: external content over the tables' own rows (seq), diacritics folded, kept by triggers.
CREATE VIRTUAL TABLE `rep_search` USING fts5(name, role, region, email, notes, content='rep', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `rep_search_insert` AFTER INSERT ON `rep` BEGIN
  INSERT INTO rep_search(rowid, name, role, region, email, notes) VALUES (new.seq, new.name, new.role, new.region, new.email, new.notes);
END;
--> statement-breakpoint
CREATE TRIGGER `rep_search_delete` AFTER DELETE ON `rep` BEGIN
  INSERT INTO rep_search(rep_search, rowid, name, role, region, email, notes) VALUES ('delete', old.seq, old.name, old.role, old.region, old.email, old.notes);
END;
--> statement-breakpoint
CREATE TRIGGER `rep_search_update` AFTER UPDATE OF name, role, region, email, notes ON `rep` BEGIN
  INSERT INTO rep_search(rep_search, rowid, name, role, region, email, notes) VALUES ('delete', old.seq, old.name, old.role, old.region, old.email, old.notes);
  INSERT INTO rep_search(rowid, name, role, region, email, notes) VALUES (new.seq, new.name, new.role, new.region, new.email, new.notes);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `session_search` USING fts5(goal, place, what_worked, work_on, private_note, content='session', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `session_search_insert` AFTER INSERT ON `session` BEGIN
  INSERT INTO session_search(rowid, goal, place, what_worked, work_on, private_note) VALUES (new.seq, new.goal, new.place, new.what_worked, new.work_on, new.private_note);
END;
--> statement-breakpoint
CREATE TRIGGER `session_search_delete` AFTER DELETE ON `session` BEGIN
  INSERT INTO session_search(session_search, rowid, goal, place, what_worked, work_on, private_note) VALUES ('delete', old.seq, old.goal, old.place, old.what_worked, old.work_on, old.private_note);
END;
--> statement-breakpoint
CREATE TRIGGER `session_search_update` AFTER UPDATE OF goal, place, what_worked, work_on, private_note ON `session` BEGIN
  INSERT INTO session_search(session_search, rowid, goal, place, what_worked, work_on, private_note) VALUES ('delete', old.seq, old.goal, old.place, old.what_worked, old.work_on, old.private_note);
  INSERT INTO session_search(rowid, goal, place, what_worked, work_on, private_note) VALUES (new.seq, new.goal, new.place, new.what_worked, new.work_on, new.private_note);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `visit_search` USING fts5(customer, objective, advance_sought, outcome_note, content='visit', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `visit_search_insert` AFTER INSERT ON `visit` BEGIN
  INSERT INTO visit_search(rowid, customer, objective, advance_sought, outcome_note) VALUES (new.seq, new.customer, new.objective, new.advance_sought, new.outcome_note);
END;
--> statement-breakpoint
CREATE TRIGGER `visit_search_delete` AFTER DELETE ON `visit` BEGIN
  INSERT INTO visit_search(visit_search, rowid, customer, objective, advance_sought, outcome_note) VALUES ('delete', old.seq, old.customer, old.objective, old.advance_sought, old.outcome_note);
END;
--> statement-breakpoint
CREATE TRIGGER `visit_search_update` AFTER UPDATE OF customer, objective, advance_sought, outcome_note ON `visit` BEGIN
  INSERT INTO visit_search(visit_search, rowid, customer, objective, advance_sought, outcome_note) VALUES ('delete', old.seq, old.customer, old.objective, old.advance_sought, old.outcome_note);
  INSERT INTO visit_search(rowid, customer, objective, advance_sought, outcome_note) VALUES (new.seq, new.customer, new.objective, new.advance_sought, new.outcome_note);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `observation_search` USING fts5(text, answer, person, content='observation', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `observation_search_insert` AFTER INSERT ON `observation` BEGIN
  INSERT INTO observation_search(rowid, text, answer, person) VALUES (new.seq, new.text, new.answer, new.person);
END;
--> statement-breakpoint
CREATE TRIGGER `observation_search_delete` AFTER DELETE ON `observation` BEGIN
  INSERT INTO observation_search(observation_search, rowid, text, answer, person) VALUES ('delete', old.seq, old.text, old.answer, old.person);
END;
--> statement-breakpoint
CREATE TRIGGER `observation_search_update` AFTER UPDATE OF text, answer, person ON `observation` BEGIN
  INSERT INTO observation_search(observation_search, rowid, text, answer, person) VALUES ('delete', old.seq, old.text, old.answer, old.person);
  INSERT INTO observation_search(rowid, text, answer, person) VALUES (new.seq, new.text, new.answer, new.person);
END;
--> statement-breakpoint
INSERT INTO `rep_search`(`rep_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `session_search`(`session_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `visit_search`(`visit_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `observation_search`(`observation_search`) VALUES ('rebuild');
