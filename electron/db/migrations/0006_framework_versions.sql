CREATE TABLE `__new_competency_framework` (
	`id` blob PRIMARY KEY NOT NULL,
	`lineage_id` blob NOT NULL,
	`builtin_key` text,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`published_at` integer,
	`edited_at` integer,
	`archived_at` integer
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_competency_framework`
SELECT `id`, `id`, `builtin_key`, `name`, `about`, `version`, `position`, `published_at`, `edited_at`, `archived_at`
FROM `competency_framework`;--> statement-breakpoint
DROP TABLE `competency_framework`;--> statement-breakpoint
ALTER TABLE `__new_competency_framework` RENAME TO `competency_framework`;--> statement-breakpoint
CREATE UNIQUE INDEX `competency_framework_version` ON `competency_framework` (`lineage_id`,`version`);--> statement-breakpoint
CREATE INDEX `competency_framework_builtin` ON `competency_framework` (`builtin_key`);--> statement-breakpoint
CREATE TABLE `__new_competency` (
	`id` blob PRIMARY KEY NOT NULL,
	`framework_id` blob NOT NULL,
	`lineage_id` blob NOT NULL,
	`builtin_key` text,
	`group_name` text DEFAULT '' NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`weight` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`edited_at` integer,
	`archived_at` integer,
	FOREIGN KEY (`framework_id`) REFERENCES `competency_framework`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_competency`
SELECT `id`, `framework_id`, `id`, `builtin_key`, `group_name`, `name`, `description`, `weight`, `position`, `edited_at`, `archived_at`
FROM `competency`;--> statement-breakpoint
DROP TABLE `competency`;--> statement-breakpoint
ALTER TABLE `__new_competency` RENAME TO `competency`;--> statement-breakpoint
CREATE INDEX `competency_position` ON `competency` (`framework_id`,`position`);--> statement-breakpoint
CREATE UNIQUE INDEX `competency_lineage` ON `competency` (`lineage_id`,`framework_id`);--> statement-breakpoint
CREATE TABLE `competency_framework_use` (
	`role` text PRIMARY KEY NOT NULL,
	`framework_id` blob NOT NULL,
	FOREIGN KEY (`framework_id`) REFERENCES `competency_framework`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
INSERT INTO `competency_framework_use` (`role`, `framework_id`)
SELECT '', `id` FROM `competency_framework`
WHERE `published_at` IS NOT NULL AND `archived_at` IS NULL
ORDER BY `position` LIMIT 1;
