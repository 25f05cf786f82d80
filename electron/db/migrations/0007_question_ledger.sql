CREATE TABLE `tell` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `tell_session` ON `tell` (`session_id`);--> statement-breakpoint
CREATE TABLE `__new_session_question` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`session_id` blob NOT NULL,
	`question_id` blob,
	`text` text NOT NULL,
	`stage` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`planned` integer DEFAULT true NOT NULL,
	`follow_up_of` blob,
	`asked_at` integer,
	`answer` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`follow_up_of`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
-- The stage is the one the question stands in now: until here the ledger did not keep it.
INSERT INTO `__new_session_question`("seq", "id", "session_id", "question_id", "text", "stage", "position", "asked_at", "answer")
SELECT l."rowid", l."id", l."session_id", l."question_id", l."text", coalesce(s."name", ''), l."position", l."asked_at", l."answer"
FROM `session_question` l
LEFT JOIN `question` q ON q."id" = l."question_id"
LEFT JOIN `script_stage` s ON s."id" = q."stage_id"
ORDER BY l."rowid";--> statement-breakpoint
DROP TABLE `session_question`;--> statement-breakpoint
ALTER TABLE `__new_session_question` RENAME TO `session_question`;--> statement-breakpoint
CREATE UNIQUE INDEX `session_question_id` ON `session_question` (`id`);--> statement-breakpoint
CREATE INDEX `session_question_session` ON `session_question` (`session_id`,`position`);--> statement-breakpoint
CREATE INDEX `session_question_question` ON `session_question` (`question_id`,`asked_at`,`session_id`);--> statement-breakpoint
CREATE INDEX `session_question_follow_up` ON `session_question` (`follow_up_of`) WHERE follow_up_of is not null;--> statement-breakpoint
CREATE INDEX `observation_question` ON `observation` (`session_id`) WHERE kind = 'question' and archived_at is null;
--> statement-breakpoint
-- Full text as for notes: over the table's own rows, diacritics folded, kept by triggers.
CREATE VIRTUAL TABLE `session_question_search` USING fts5(text, answer, content='session_question', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER `session_question_search_insert` AFTER INSERT ON `session_question` BEGIN
  INSERT INTO session_question_search(rowid, text, answer) VALUES (new.seq, new.text, new.answer);
END;
--> statement-breakpoint
CREATE TRIGGER `session_question_search_delete` AFTER DELETE ON `session_question` BEGIN
  INSERT INTO session_question_search(session_question_search, rowid, text, answer) VALUES ('delete', old.seq, old.text, old.answer);
END;
--> statement-breakpoint
CREATE TRIGGER `session_question_search_update` AFTER UPDATE OF text, answer ON `session_question` BEGIN
  INSERT INTO session_question_search(session_question_search, rowid, text, answer) VALUES ('delete', old.seq, old.text, old.answer);
  INSERT INTO session_question_search(rowid, text, answer) VALUES (new.seq, new.text, new.answer);
END;
--> statement-breakpoint
INSERT INTO `session_question_search`(`session_question_search`) VALUES ('rebuild');
