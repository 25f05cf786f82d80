CREATE TABLE `programme` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`focus_competency_id` blob NOT NULL,
	`start_day` text NOT NULL,
	`weeks` integer NOT NULL,
	`sessions_per_week` integer NOT NULL,
	`baseline` text NOT NULL,
	`baseline_level` integer,
	`target` text NOT NULL,
	`target_level` integer,
	`why` text DEFAULT '' NOT NULL,
	`ended_at` integer,
	`end_kind` text,
	`end_reason` text DEFAULT '' NOT NULL,
	`result` text,
	`what_changed` text DEFAULT '' NOT NULL,
	`what_next` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`focus_competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programme_length" CHECK("programme"."weeks" between 1 and 52 and "programme"."sessions_per_week" between 1 and 14),
	CONSTRAINT "programme_levels" CHECK(("programme"."baseline_level" is null or "programme"."baseline_level" between 1 and 5) and ("programme"."target_level" is null or "programme"."target_level" between 1 and 5)),
	CONSTRAINT "programme_end_reviewed" CHECK(("programme"."ended_at" is null) = ("programme"."end_kind" is null) and ("programme"."ended_at" is null) = ("programme"."result" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_rep` ON `programme` (`rep_id`,`start_day`);--> statement-breakpoint
CREATE UNIQUE INDEX `programme_running` ON `programme` (`rep_id`) WHERE ended_at is null and archived_at is null;--> statement-breakpoint
CREATE TABLE `programme_extension` (
	`id` blob PRIMARY KEY NOT NULL,
	`programme_id` blob NOT NULL,
	`weeks` integer NOT NULL,
	`reason` text NOT NULL,
	`extended_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "programme_extension_weeks" CHECK("programme_extension"."weeks" between 1 and 52)
) STRICT;
--> statement-breakpoint
CREATE INDEX `programme_extension_programme` ON `programme_extension` (`programme_id`,`extended_at`);