DROP INDEX `commitment_rep`;--> statement-breakpoint
CREATE INDEX `commitment_closed` ON `commitment` (`closed_at`,`status`) WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX `commitment_rep` ON `commitment` (`rep_id`,`status`,`archived_at`,`closed_at`,`due_day`);--> statement-breakpoint
DROP INDEX `observation_strength`;--> statement-breakpoint
CREATE INDEX `observation_strength` ON `observation` (`session_id`,`observed_at`) WHERE kind = 'strength' and archived_at is null;--> statement-breakpoint
DROP INDEX `session_rep_start`;--> statement-breakpoint
CREATE INDEX `session_rep_start` ON `session` (`rep_id`,`starts_at`,`seq`,`status`,`kind`,`archived_at`,`started_at`,`concluded_at`,`ends_at`,`all_day`,`focus_competency_id`);