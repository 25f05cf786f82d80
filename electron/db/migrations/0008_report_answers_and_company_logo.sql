CREATE TABLE `company_logo` (
	`id` integer PRIMARY KEY NOT NULL,
	`png` blob NOT NULL,
	`archived_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_answer` (
	`report_id` blob PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`sha256` text NOT NULL,
	`merged_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
