CREATE TABLE `attachment` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`mime` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `attachment_link` (
	`id` blob PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`session_id` blob NOT NULL,
	`visit_id` blob,
	`name` text NOT NULL,
	`visibility` text DEFAULT 'private' NOT NULL,
	`added_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`sha256`) REFERENCES `attachment`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_link_session` ON `attachment_link` (`session_id`,`added_at`);--> statement-breakpoint
CREATE INDEX `attachment_link_file` ON `attachment_link` (`sha256`);--> statement-breakpoint
CREATE INDEX `attachment_link_visit` ON `attachment_link` (`visit_id`);--> statement-breakpoint
CREATE TABLE `exchange` (
	`session_id` blob PRIMARY KEY NOT NULL,
	`direction` text DEFAULT 'customer' NOT NULL,
	`rep_learnt` text DEFAULT '' NOT NULL,
	`manager_learnt` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `guest` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`name` text NOT NULL,
	`department` text DEFAULT '' NOT NULL,
	`learnt` text DEFAULT '' NOT NULL,
	`thanked_day` text,
	`thanked_for` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `guest_session` ON `guest` (`session_id`);--> statement-breakpoint
CREATE TABLE `love_answer` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`customer` text DEFAULT '' NOT NULL,
	`said_by` text NOT NULL,
	`text` text NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `love_answer_session` ON `love_answer` (`session_id`);--> statement-breakpoint
CREATE TABLE `promise` (
	`observation_id` blob PRIMARY KEY NOT NULL,
	`owner` text,
	`due_day` text,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `observation_promise` ON `observation` (`session_id`) WHERE kind = 'promise' and archived_at is null;