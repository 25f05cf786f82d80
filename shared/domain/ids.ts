import { z } from 'zod';

/** Ids are UUIDv7: sortable by time, and mergeable between computers. */
export const repIdSchema = z.uuidv7().brand<'RepId'>();
export const sessionIdSchema = z.uuidv7().brand<'SessionId'>();
export const visitIdSchema = z.uuidv7().brand<'VisitId'>();
export const observationIdSchema = z.uuidv7().brand<'ObservationId'>();
export const competencyIdSchema = z.uuidv7().brand<'CompetencyId'>();
/** Shared by the versions of one competency. */
export const competencyLineageIdSchema = z.uuidv7().brand<'CompetencyLineageId'>();
export const frameworkIdSchema = z.uuidv7().brand<'FrameworkId'>();
export const profileEntryIdSchema = z.uuidv7().brand<'ProfileEntryId'>();
export const profileChangeIdSchema = z.uuidv7().brand<'ProfileChangeId'>();
export const ideaIdSchema = z.uuidv7().brand<'IdeaId'>();
export const recognitionIdSchema = z.uuidv7().brand<'RecognitionId'>();
export const commitmentIdSchema = z.uuidv7().brand<'CommitmentId'>();
export const scriptIdSchema = z.uuidv7().brand<'ScriptId'>();
export const stageIdSchema = z.uuidv7().brand<'StageId'>();
export const questionIdSchema = z.uuidv7().brand<'QuestionId'>();
export const sessionQuestionIdSchema = z.uuidv7().brand<'SessionQuestionId'>();
export const importBatchIdSchema = z.uuidv7().brand<'ImportBatchId'>();
export const coachabilityCheckIdSchema = z.uuidv7().brand<'CoachabilityCheckId'>();
export const coachabilityOutcomeIdSchema = z.uuidv7().brand<'CoachabilityOutcomeId'>();
export const skillWillIdSchema = z.uuidv7().brand<'SkillWillId'>();
export const programmeIdSchema = z.uuidv7().brand<'ProgrammeId'>();
export const programmeExtensionIdSchema = z.uuidv7().brand<'ProgrammeExtensionId'>();

export type RepId = z.infer<typeof repIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type VisitId = z.infer<typeof visitIdSchema>;
export type ObservationId = z.infer<typeof observationIdSchema>;
export type CompetencyId = z.infer<typeof competencyIdSchema>;
export type CompetencyLineageId = z.infer<typeof competencyLineageIdSchema>;
export type FrameworkId = z.infer<typeof frameworkIdSchema>;
export type ProfileEntryId = z.infer<typeof profileEntryIdSchema>;
export type ProfileChangeId = z.infer<typeof profileChangeIdSchema>;
export type IdeaId = z.infer<typeof ideaIdSchema>;
export type RecognitionId = z.infer<typeof recognitionIdSchema>;
export type CommitmentId = z.infer<typeof commitmentIdSchema>;
export type ScriptId = z.infer<typeof scriptIdSchema>;
export type StageId = z.infer<typeof stageIdSchema>;
export type QuestionId = z.infer<typeof questionIdSchema>;
export type SessionQuestionId = z.infer<typeof sessionQuestionIdSchema>;
export type ImportBatchId = z.infer<typeof importBatchIdSchema>;
export type CoachabilityCheckId = z.infer<typeof coachabilityCheckIdSchema>;
export type CoachabilityOutcomeId = z.infer<typeof coachabilityOutcomeIdSchema>;
export type SkillWillId = z.infer<typeof skillWillIdSchema>;
export type ProgrammeId = z.infer<typeof programmeIdSchema>;
export type ProgrammeExtensionId = z.infer<typeof programmeExtensionIdSchema>;
