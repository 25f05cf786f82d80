CREATE TABLE `debrief` (
	`visit_id` blob PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`strength` text DEFAULT '' NOT NULL,
	`development` text DEFAULT '' NOT NULL,
	`next_step` text DEFAULT '' NOT NULL,
	`next_step_due` text,
	`strength_id` blob,
	`development_id` blob,
	`next_step_id` blob,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`strength_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`development_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`next_step_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `debrief_strength` ON `debrief` (`strength_id`) WHERE strength_id is not null;--> statement-breakpoint
CREATE INDEX `debrief_development` ON `debrief` (`development_id`) WHERE development_id is not null;--> statement-breakpoint
CREATE INDEX `debrief_next_step` ON `debrief` (`next_step_id`) WHERE next_step_id is not null;--> statement-breakpoint
CREATE TABLE `debrief_question` (
	`session_question_id` blob PRIMARY KEY NOT NULL,
	`visit_id` blob NOT NULL,
	`manager_words` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_question_id`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `debrief_question_visit` ON `debrief_question` (`visit_id`);--> statement-breakpoint
CREATE TABLE `intervention` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`visit_id` blob,
	`happened_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `intervention_session` ON `intervention` (`session_id`);--> statement-breakpoint
CREATE INDEX `intervention_visit` ON `intervention` (`visit_id`) WHERE visit_id is not null;--> statement-breakpoint
ALTER TABLE `visit` ADD `segment` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `visit` ADD `difficulty` text;--> statement-breakpoint
ALTER TABLE `visit` ADD `ride_format` text;--> statement-breakpoint
ALTER TABLE `visit` ADD `drove_at` integer;--> statement-breakpoint
CREATE INDEX `visit_segment` ON `visit` (`segment`) WHERE segment <> '';