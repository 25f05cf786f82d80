CREATE TABLE `first_talk_point` (
	`rep_id` blob NOT NULL,
	`point` text NOT NULL,
	`talked_day` text,
	`note` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`rep_id`, `point`),
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `idea` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`observation_id` blob,
	`text` text NOT NULL,
	`heard_day` text NOT NULL,
	`status` text DEFAULT 'heard' NOT NULL,
	`status_day` text NOT NULL,
	`decline_reason` text DEFAULT '' NOT NULL,
	`credit_day` text,
	`credit_place` text DEFAULT '' NOT NULL,
	`credit_audience` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "idea_declined_with_why" CHECK("idea"."status" <> 'declined' or "idea"."decline_reason" <> '')
) STRICT;
--> statement-breakpoint
CREATE INDEX `idea_rep` ON `idea` (`rep_id`,`heard_day`);--> statement-breakpoint
CREATE INDEX `idea_heard` ON `idea` (`heard_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `idea_observation` ON `idea` (`observation_id`) WHERE observation_id is not null;--> statement-breakpoint
CREATE TABLE `profile_change` (
	`id` blob PRIMARY KEY NOT NULL,
	`entry_id` blob NOT NULL,
	`kind` text NOT NULL,
	`before` text DEFAULT '' NOT NULL,
	`after` text DEFAULT '' NOT NULL,
	`observation_id` blob,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `profile_entry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `profile_change_entry` ON `profile_change` (`entry_id`,`changed_at`);--> statement-breakpoint
CREATE INDEX `profile_change_observation` ON `profile_change` (`observation_id`) WHERE observation_id is not null;--> statement-breakpoint
CREATE TABLE `recognition` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`observation_id` blob,
	`day` text NOT NULL,
	`text` text NOT NULL,
	`is_public` integer NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `recognition_rep` ON `recognition` (`rep_id`,`day`);--> statement-breakpoint
CREATE INDEX `recognition_day` ON `recognition` (`day`);--> statement-breakpoint
CREATE INDEX `recognition_observation` ON `recognition` (`observation_id`) WHERE observation_id is not null;--> statement-breakpoint
CREATE INDEX `observation_strength` ON `observation` (`session_id`) WHERE kind = 'strength' and archived_at is null;--> statement-breakpoint
CREATE INDEX `observation_idea` ON `observation` (`observed_at`) WHERE kind = 'idea' and archived_at is null;