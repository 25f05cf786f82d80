CREATE TABLE `question_draft` (
	`session_id` blob NOT NULL,
	`follow_up_of` blob,
	`text` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`follow_up_of`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `question_draft_place` ON `question_draft` (`session_id`,`follow_up_of`);--> statement-breakpoint
CREATE INDEX `question_draft_follow_up` ON `question_draft` (`follow_up_of`);