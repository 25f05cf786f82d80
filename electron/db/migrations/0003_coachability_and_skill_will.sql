CREATE TABLE `coachability_check` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`day` text NOT NULL,
	`owns_results` text,
	`asks_feedback` text,
	`admits_gaps` text,
	`tries_agreed` text,
	`keeps_promises` text,
	`acts_soon` text,
	`within_reach` text,
	`note` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `coachability_check_rep` ON `coachability_check` (`rep_id`,`day`);--> statement-breakpoint
CREATE TABLE `coachability_outcome` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`reason` text NOT NULL,
	`review_day` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `coachability_outcome_rep` ON `coachability_outcome` (`rep_id`,`day`);--> statement-breakpoint
CREATE TABLE `skill_will` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`day` text NOT NULL,
	`skill` integer NOT NULL,
	`will` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `skill_will_rep_day` ON `skill_will` (`rep_id`,`day`);