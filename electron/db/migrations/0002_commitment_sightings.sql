CREATE TABLE `commitment_sighting` (
	`commitment_id` blob NOT NULL,
	`session_id` blob NOT NULL,
	`observation_id` blob,
	`sighting` text NOT NULL,
	`sighted_at` integer NOT NULL,
	PRIMARY KEY(`commitment_id`, `session_id`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_sighting_session` ON `commitment_sighting` (`session_id`);--> statement-breakpoint
CREATE INDEX `commitment_sighting_observation` ON `commitment_sighting` (`observation_id`) WHERE observation_id is not null;--> statement-breakpoint
INSERT INTO `commitment_sighting` (`commitment_id`, `session_id`, `observation_id`, `sighting`, `sighted_at`)
SELECT c.`id`, o.`session_id`, o.`id`, c.`sighting`, o.`observed_at`
FROM `commitment` c JOIN `observation` o ON o.`id` = c.`closed_by_observation_id`
WHERE c.`sighting` IS NOT NULL;
