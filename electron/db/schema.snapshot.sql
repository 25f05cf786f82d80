CREATE TABLE `attachment` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`mime` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;

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

CREATE TABLE `commitment` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`session_id` blob,
	`owner` text NOT NULL,
	`owner_name` text DEFAULT '' NOT NULL,
	`text` text NOT NULL,
	`due_day` text,
	`behavioural` integer DEFAULT false NOT NULL,
	`status` text DEFAULT 'open' NOT NULL,
	`closed_at` integer,
	`closed_by_observation_id` blob,
	`sighting` text,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`closed_by_observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;

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

CREATE TABLE `company_logo` (
	`id` integer PRIMARY KEY NOT NULL,
	`png` blob NOT NULL,
	`archived_at` integer
) STRICT;

CREATE TABLE "competency" (
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

CREATE TABLE "competency_framework" (
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

CREATE TABLE `competency_framework_use` (
	`role` text PRIMARY KEY NOT NULL,
	`framework_id` blob NOT NULL,
	FOREIGN KEY (`framework_id`) REFERENCES `competency_framework`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `competency_level` (
	`competency_id` blob NOT NULL,
	`level` integer NOT NULL,
	`behaviour` text NOT NULL,
	PRIMARY KEY(`competency_id`, `level`),
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "competency_level_range" CHECK("competency_level"."level" between 1 and 5)
) STRICT;

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

CREATE TABLE `debrief_question` (
	`session_question_id` blob PRIMARY KEY NOT NULL,
	`visit_id` blob NOT NULL,
	`manager_words` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_question_id`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `draft` (
	`session_id` blob PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `exchange` (
	`session_id` blob PRIMARY KEY NOT NULL,
	`direction` text DEFAULT 'customer' NOT NULL,
	`rep_learnt` text DEFAULT '' NOT NULL,
	`manager_learnt` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `first_talk_point` (
	`rep_id` blob NOT NULL,
	`point` text NOT NULL,
	`talked_day` text,
	`note` text DEFAULT '' NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`rep_id`, `point`),
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

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

CREATE TABLE `import_batch` (
	`id` blob PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`undone_at` integer
) STRICT;

CREATE TABLE `import_change` (
	`batch_id` blob NOT NULL,
	`rep_id` blob NOT NULL,
	`before` text,
	PRIMARY KEY(`batch_id`, `rep_id`),
	FOREIGN KEY (`batch_id`) REFERENCES `import_batch`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `intervention` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`visit_id` blob,
	`happened_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;

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

CREATE TABLE `observation` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`session_id` blob NOT NULL,
	`visit_id` blob,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`answer` text DEFAULT '' NOT NULL,
	`competency_id` blob,
	`person` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'shared' NOT NULL,
	`observed_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`archived_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`visit_id`) REFERENCES `visit`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE VIRTUAL TABLE `observation_search` USING fts5(text, answer, person, content='observation', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

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

CREATE TABLE `profile_entry` (
	`id` blob PRIMARY KEY NOT NULL,
	`rep_id` blob NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`competency_id` blob,
	`status` text DEFAULT 'emerging' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;

CREATE TABLE `profile_evidence` (
	`entry_id` blob NOT NULL,
	`observation_id` blob NOT NULL,
	PRIMARY KEY(`entry_id`, `observation_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `profile_entry`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

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

CREATE TABLE `programme_extension` (
	`id` blob PRIMARY KEY NOT NULL,
	`programme_id` blob NOT NULL,
	`weeks` integer NOT NULL,
	`reason` text NOT NULL,
	`extended_at` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "programme_extension_weeks" CHECK("programme_extension"."weeks" between 1 and 52)
) STRICT;

CREATE TABLE `promise` (
	`observation_id` blob PRIMARY KEY NOT NULL,
	`owner` text,
	`due_day` text,
	`state` text DEFAULT 'open' NOT NULL,
	`settled_at` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `question` (
	`id` blob PRIMARY KEY NOT NULL,
	`stage_id` blob NOT NULL,
	`builtin_key` text,
	`text` text NOT NULL,
	`position` integer NOT NULL,
	`edited_at` integer,
	`archived_at` integer,
	FOREIGN KEY (`stage_id`) REFERENCES `script_stage`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `question_draft` (
	`session_id` blob NOT NULL,
	`follow_up_of` blob,
	`text` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`follow_up_of`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `question_script` (
	`id` blob PRIMARY KEY NOT NULL,
	`builtin_key` text,
	`framework` text NOT NULL,
	`name` text NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`edited_at` integer,
	`archived_at` integer
) STRICT;

CREATE TABLE `rating` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`competency_id` blob NOT NULL,
	`level` integer,
	`no_level` text,
	`rated_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rating_level_or_reason" CHECK(("rating"."level" is null) = ("rating"."no_level" is not null) and ("rating"."level" is null or "rating"."level" between 1 and 5))
) STRICT;

CREATE TABLE `rating_evidence` (
	`rating_id` blob NOT NULL,
	`observation_id` blob NOT NULL,
	PRIMARY KEY(`rating_id`, `observation_id`),
	FOREIGN KEY (`rating_id`) REFERENCES `rating`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`observation_id`) REFERENCES `observation`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

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

CREATE TABLE `rep` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`region` text DEFAULT '' NOT NULL,
	`hire_day` text,
	`manager_name` text DEFAULT '' NOT NULL,
	`status` text DEFAULT 'active' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;

CREATE TABLE `rep_cadence` (
	`rep_id` blob PRIMARY KEY NOT NULL,
	`one_to_one_every_days` integer NOT NULL,
	`ride_alongs_per_year` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE VIRTUAL TABLE `rep_search` USING fts5(name, role, region, email, notes, content='rep', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE TABLE "report" (
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

CREATE TABLE `report_addendum` (
	`id` blob PRIMARY KEY NOT NULL,
	`report_id` blob NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `report_answer` (
	`report_id` blob PRIMARY KEY NOT NULL,
	`answer` text NOT NULL,
	`sha256` text NOT NULL,
	`merged_at` integer NOT NULL,
	FOREIGN KEY (`report_id`) REFERENCES `report`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE schema_migration (idx INTEGER PRIMARY KEY, tag TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;

CREATE TABLE `script_stage` (
	`id` blob PRIMARY KEY NOT NULL,
	`script_id` blob NOT NULL,
	`builtin_key` text,
	`name` text NOT NULL,
	`position` integer NOT NULL,
	`edited_at` integer,
	`archived_at` integer,
	FOREIGN KEY (`script_id`) REFERENCES `question_script`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `session` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`kind` text NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`rep_id` blob,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`all_day` integer DEFAULT false NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`goal` text DEFAULT '' NOT NULL,
	`focus_competency_id` blob,
	`ride_format` text,
	`started_at` integer,
	`concluded_at` integer,
	`what_worked` text DEFAULT '' NOT NULL,
	`work_on` text DEFAULT '' NOT NULL,
	`private_note` text DEFAULT '' NOT NULL,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`rep_id`) REFERENCES `rep`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`focus_competency_id`) REFERENCES `competency`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_end_after_start" CHECK("session"."ends_at" is null or "session"."ends_at" >= "session"."starts_at")
) STRICT;

CREATE TABLE "session_question" (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`session_id` blob NOT NULL,
	`question_id` blob,
	`text` text NOT NULL,
	`stage` text DEFAULT '' NOT NULL,
	`position` integer NOT NULL,
	`planned` integer DEFAULT true NOT NULL,
	`follow_up_of` blob,
	`asked_at` integer,
	`answer` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `question`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`follow_up_of`) REFERENCES `session_question`(`id`) ON UPDATE no action ON DELETE set null
) STRICT;

CREATE VIRTUAL TABLE `session_question_search` USING fts5(text, answer, content='session_question', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE VIRTUAL TABLE `session_search` USING fts5(goal, place, what_worked, work_on, private_note, content='session', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT;

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

CREATE TABLE `tell` (
	`id` blob PRIMARY KEY NOT NULL,
	`session_id` blob NOT NULL,
	`told_at` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE TABLE `visit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`session_id` blob NOT NULL,
	`position` integer NOT NULL,
	`customer` text NOT NULL,
	`objective` text DEFAULT '' NOT NULL,
	`advance_sought` text DEFAULT '' NOT NULL,
	`questions_to_ask` text DEFAULT '' NOT NULL,
	`questions_expected` text DEFAULT '' NOT NULL,
	`points` text DEFAULT '' NOT NULL,
	`objections` text DEFAULT '' NOT NULL,
	`outcome` text,
	`outcome_note` text DEFAULT '' NOT NULL,
	`planned_at` integer,
	`arrived_at` integer,
	`left_at` integer,
	`archived_at` integer, `segment` text DEFAULT '' NOT NULL, `difficulty` text, `ride_format` text, `drove_at` integer,
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;

CREATE VIRTUAL TABLE `visit_search` USING fts5(customer, objective, advance_sought, outcome_note, content='visit', content_rowid='seq', tokenize='unicode61 remove_diacritics 2', prefix='2 3');

CREATE INDEX `attachment_link_file` ON `attachment_link` (`sha256`);

CREATE INDEX `attachment_link_session` ON `attachment_link` (`session_id`,`added_at`);

CREATE INDEX `attachment_link_visit` ON `attachment_link` (`visit_id`);

CREATE INDEX `coachability_check_rep` ON `coachability_check` (`rep_id`,`day`);

CREATE INDEX `coachability_outcome_rep` ON `coachability_outcome` (`rep_id`,`day`);

CREATE INDEX `commitment_closed` ON `commitment` (`closed_at`,`status`) WHERE closed_at is not null;

CREATE INDEX `commitment_closed_by` ON `commitment` (`closed_by_observation_id`) WHERE closed_by_observation_id is not null;

CREATE INDEX `commitment_open` ON `commitment` (`due_day`) WHERE status = 'open';

CREATE INDEX `commitment_rep` ON `commitment` (`rep_id`,`status`,`archived_at`,`closed_at`,`due_day`);

CREATE INDEX `commitment_session` ON `commitment` (`session_id`);

CREATE INDEX `commitment_sighting_observation` ON `commitment_sighting` (`observation_id`) WHERE observation_id is not null;

CREATE INDEX `commitment_sighting_session` ON `commitment_sighting` (`session_id`);

CREATE INDEX `competency_framework_builtin` ON `competency_framework` (`builtin_key`);

CREATE UNIQUE INDEX `competency_framework_version` ON `competency_framework` (`lineage_id`,`version`);

CREATE UNIQUE INDEX `competency_lineage` ON `competency` (`lineage_id`,`framework_id`);

CREATE INDEX `competency_position` ON `competency` (`framework_id`,`position`);

CREATE INDEX `debrief_development` ON `debrief` (`development_id`) WHERE development_id is not null;

CREATE INDEX `debrief_next_step` ON `debrief` (`next_step_id`) WHERE next_step_id is not null;

CREATE INDEX `debrief_question_visit` ON `debrief_question` (`visit_id`);

CREATE INDEX `debrief_strength` ON `debrief` (`strength_id`) WHERE strength_id is not null;

CREATE INDEX `guest_session` ON `guest` (`session_id`);

CREATE INDEX `idea_heard` ON `idea` (`heard_day`);

CREATE UNIQUE INDEX `idea_observation` ON `idea` (`observation_id`) WHERE observation_id is not null;

CREATE INDEX `idea_rep` ON `idea` (`rep_id`,`heard_day`);

CREATE INDEX `intervention_session` ON `intervention` (`session_id`);

CREATE INDEX `intervention_visit` ON `intervention` (`visit_id`) WHERE visit_id is not null;

CREATE INDEX `love_answer_session` ON `love_answer` (`session_id`);

CREATE UNIQUE INDEX `observation_id` ON `observation` (`id`);

CREATE INDEX `observation_idea` ON `observation` (`observed_at`) WHERE kind = 'idea' and archived_at is null;

CREATE INDEX `observation_promise` ON `observation` (`session_id`) WHERE kind = 'promise' and archived_at is null;

CREATE INDEX `observation_question` ON `observation` (`session_id`) WHERE kind = 'question' and archived_at is null;

CREATE INDEX `observation_session` ON `observation` (`session_id`,`observed_at`);

CREATE INDEX `observation_strength` ON `observation` (`session_id`,`observed_at`) WHERE kind = 'strength' and archived_at is null;

CREATE INDEX `observation_visit` ON `observation` (`visit_id`) WHERE visit_id is not null;

CREATE INDEX `profile_change_entry` ON `profile_change` (`entry_id`,`changed_at`);

CREATE INDEX `profile_change_observation` ON `profile_change` (`observation_id`) WHERE observation_id is not null;

CREATE INDEX `profile_entry_rep` ON `profile_entry` (`rep_id`,`type`);

CREATE INDEX `profile_evidence_observation` ON `profile_evidence` (`observation_id`);

CREATE INDEX `programme_extension_programme` ON `programme_extension` (`programme_id`,`extended_at`);

CREATE INDEX `programme_rep` ON `programme` (`rep_id`,`start_day`);

CREATE UNIQUE INDEX `programme_running` ON `programme` (`rep_id`) WHERE ended_at is null and archived_at is null;

CREATE UNIQUE INDEX `question_builtin_key_unique` ON `question` (`builtin_key`);

CREATE INDEX `question_draft_follow_up` ON `question_draft` (`follow_up_of`);

CREATE UNIQUE INDEX `question_draft_place` ON `question_draft` (`session_id`,`follow_up_of`);

CREATE UNIQUE INDEX `question_script_builtin_key_unique` ON `question_script` (`builtin_key`);

CREATE INDEX `question_stage` ON `question` (`stage_id`,`position`);

CREATE INDEX `rating_evidence_observation` ON `rating_evidence` (`observation_id`);

CREATE UNIQUE INDEX `rating_session_competency` ON `rating` (`session_id`,`competency_id`);

CREATE INDEX `recognition_day` ON `recognition` (`day`);

CREATE INDEX `recognition_observation` ON `recognition` (`observation_id`) WHERE observation_id is not null;

CREATE INDEX `recognition_rep` ON `recognition` (`rep_id`,`day`);

CREATE UNIQUE INDEX `rep_id` ON `rep` (`id`);

CREATE INDEX `report_addendum_report` ON `report_addendum` (`report_id`);

CREATE INDEX `report_rep` ON `report` (`rep_id`,`finalised_at`);

CREATE INDEX `report_session` ON `report` (`session_id`);

CREATE UNIQUE INDEX `report_standing` ON `report` (`session_id`) WHERE recalled_at is null;

CREATE INDEX `script_stage_script` ON `script_stage` (`script_id`,`position`);

CREATE UNIQUE INDEX `session_id` ON `session` (`id`);

CREATE INDEX `session_question_follow_up` ON `session_question` (`follow_up_of`) WHERE follow_up_of is not null;

CREATE UNIQUE INDEX `session_question_id` ON `session_question` (`id`);

CREATE INDEX `session_question_question` ON `session_question` (`question_id`,`asked_at`,`session_id`);

CREATE INDEX `session_question_session` ON `session_question` (`session_id`,`position`);

CREATE INDEX `session_rep_start` ON `session` (`rep_id`,`starts_at`,`seq`,`status`,`kind`,`archived_at`,`started_at`,`concluded_at`,`ends_at`,`all_day`,`focus_competency_id`);

CREATE INDEX `session_start` ON `session` (`starts_at`);

CREATE INDEX `session_status` ON `session` (`status`,`starts_at`);

CREATE UNIQUE INDEX `skill_will_rep_day` ON `skill_will` (`rep_id`,`day`);

CREATE INDEX `tell_session` ON `tell` (`session_id`);

CREATE UNIQUE INDEX `visit_id` ON `visit` (`id`);

CREATE INDEX `visit_segment` ON `visit` (`segment`) WHERE segment <> '';

CREATE INDEX `visit_session` ON `visit` (`session_id`,`position`);

CREATE TRIGGER `observation_search_delete` AFTER DELETE ON `observation` BEGIN
  INSERT INTO observation_search(observation_search, rowid, text, answer, person) VALUES ('delete', old.seq, old.text, old.answer, old.person);
END;

CREATE TRIGGER `observation_search_insert` AFTER INSERT ON `observation` BEGIN
  INSERT INTO observation_search(rowid, text, answer, person) VALUES (new.seq, new.text, new.answer, new.person);
END;

CREATE TRIGGER `observation_search_update` AFTER UPDATE OF text, answer, person ON `observation` BEGIN
  INSERT INTO observation_search(observation_search, rowid, text, answer, person) VALUES ('delete', old.seq, old.text, old.answer, old.person);
  INSERT INTO observation_search(rowid, text, answer, person) VALUES (new.seq, new.text, new.answer, new.person);
END;

CREATE TRIGGER `rep_search_delete` AFTER DELETE ON `rep` BEGIN
  INSERT INTO rep_search(rep_search, rowid, name, role, region, email, notes) VALUES ('delete', old.seq, old.name, old.role, old.region, old.email, old.notes);
END;

CREATE TRIGGER `rep_search_insert` AFTER INSERT ON `rep` BEGIN
  INSERT INTO rep_search(rowid, name, role, region, email, notes) VALUES (new.seq, new.name, new.role, new.region, new.email, new.notes);
END;

CREATE TRIGGER `rep_search_update` AFTER UPDATE OF name, role, region, email, notes ON `rep` BEGIN
  INSERT INTO rep_search(rep_search, rowid, name, role, region, email, notes) VALUES ('delete', old.seq, old.name, old.role, old.region, old.email, old.notes);
  INSERT INTO rep_search(rowid, name, role, region, email, notes) VALUES (new.seq, new.name, new.role, new.region, new.email, new.notes);
END;

CREATE TRIGGER `session_question_search_delete` AFTER DELETE ON `session_question` BEGIN
  INSERT INTO session_question_search(session_question_search, rowid, text, answer) VALUES ('delete', old.seq, old.text, old.answer);
END;

CREATE TRIGGER `session_question_search_insert` AFTER INSERT ON `session_question` BEGIN
  INSERT INTO session_question_search(rowid, text, answer) VALUES (new.seq, new.text, new.answer);
END;

CREATE TRIGGER `session_question_search_update` AFTER UPDATE OF text, answer ON `session_question` BEGIN
  INSERT INTO session_question_search(session_question_search, rowid, text, answer) VALUES ('delete', old.seq, old.text, old.answer);
  INSERT INTO session_question_search(rowid, text, answer) VALUES (new.seq, new.text, new.answer);
END;

CREATE TRIGGER `session_search_delete` AFTER DELETE ON `session` BEGIN
  INSERT INTO session_search(session_search, rowid, goal, place, what_worked, work_on, private_note) VALUES ('delete', old.seq, old.goal, old.place, old.what_worked, old.work_on, old.private_note);
END;

CREATE TRIGGER `session_search_insert` AFTER INSERT ON `session` BEGIN
  INSERT INTO session_search(rowid, goal, place, what_worked, work_on, private_note) VALUES (new.seq, new.goal, new.place, new.what_worked, new.work_on, new.private_note);
END;

CREATE TRIGGER `session_search_update` AFTER UPDATE OF goal, place, what_worked, work_on, private_note ON `session` BEGIN
  INSERT INTO session_search(session_search, rowid, goal, place, what_worked, work_on, private_note) VALUES ('delete', old.seq, old.goal, old.place, old.what_worked, old.work_on, old.private_note);
  INSERT INTO session_search(rowid, goal, place, what_worked, work_on, private_note) VALUES (new.seq, new.goal, new.place, new.what_worked, new.work_on, new.private_note);
END;

CREATE TRIGGER `visit_search_delete` AFTER DELETE ON `visit` BEGIN
  INSERT INTO visit_search(visit_search, rowid, customer, objective, advance_sought, outcome_note) VALUES ('delete', old.seq, old.customer, old.objective, old.advance_sought, old.outcome_note);
END;

CREATE TRIGGER `visit_search_insert` AFTER INSERT ON `visit` BEGIN
  INSERT INTO visit_search(rowid, customer, objective, advance_sought, outcome_note) VALUES (new.seq, new.customer, new.objective, new.advance_sought, new.outcome_note);
END;

CREATE TRIGGER `visit_search_update` AFTER UPDATE OF customer, objective, advance_sought, outcome_note ON `visit` BEGIN
  INSERT INTO visit_search(visit_search, rowid, customer, objective, advance_sought, outcome_note) VALUES ('delete', old.seq, old.customer, old.objective, old.advance_sought, old.outcome_note);
  INSERT INTO visit_search(rowid, customer, objective, advance_sought, outcome_note) VALUES (new.seq, new.customer, new.objective, new.advance_sought, new.outcome_note);
END;
