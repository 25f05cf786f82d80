-- By hand over what was generated: rows of before have neither findings nor a reason of recall.
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_report` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`rep_id` blob,
	`snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`previous_sha256` text,
	`finalised_at` integer NOT NULL,
	`findings` text DEFAULT '[]' NOT NULL,
	`recalled_at` integer,
	`recall_reason` text DEFAULT '' NOT NULL,
	`acknowledged_at` integer,
	`acknowledgement_comment` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_report`("id", "session_id", "rep_id", "snapshot", "sha256", "previous_sha256", "finalised_at", "findings", "recalled_at", "recall_reason", "acknowledged_at", "acknowledgement_comment") SELECT "id", "session_id", "rep_id", "snapshot", "sha256", "previous_sha256", "finalised_at", '[]', "recalled_at", '', "acknowledged_at", "acknowledgement_comment" FROM `report`;--> statement-breakpoint
DROP TABLE `report`;--> statement-breakpoint
ALTER TABLE `__new_report` RENAME TO `report`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `report_session` ON `report` (`session_id`);--> statement-breakpoint
CREATE INDEX `report_rep` ON `report` (`rep_id`,`finalised_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_standing` ON `report` (`session_id`) WHERE recalled_at is null;