import { z } from 'zod';

/** Ids are UUIDv7: sortable by time, and mergeable between computers. */
export const repIdSchema = z.uuidv7().brand<'RepId'>();
export const sessionIdSchema = z.uuidv7().brand<'SessionId'>();
export const visitIdSchema = z.uuidv7().brand<'VisitId'>();
export const observationIdSchema = z.uuidv7().brand<'ObservationId'>();
export const competencyIdSchema = z.uuidv7().brand<'CompetencyId'>();
export const profileEntryIdSchema = z.uuidv7().brand<'ProfileEntryId'>();
export const commitmentIdSchema = z.uuidv7().brand<'CommitmentId'>();
export const scriptIdSchema = z.uuidv7().brand<'ScriptId'>();
export const stageIdSchema = z.uuidv7().brand<'StageId'>();
export const questionIdSchema = z.uuidv7().brand<'QuestionId'>();
export const sessionQuestionIdSchema = z.uuidv7().brand<'SessionQuestionId'>();
export const importBatchIdSchema = z.uuidv7().brand<'ImportBatchId'>();
export const coachabilityCheckIdSchema = z.uuidv7().brand<'CoachabilityCheckId'>();
export const coachabilityOutcomeIdSchema = z.uuidv7().brand<'CoachabilityOutcomeId'>();
export const skillWillIdSchema = z.uuidv7().brand<'SkillWillId'>();

export type RepId = z.infer<typeof repIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type VisitId = z.infer<typeof visitIdSchema>;
export type ObservationId = z.infer<typeof observationIdSchema>;
export type CompetencyId = z.infer<typeof competencyIdSchema>;
export type ProfileEntryId = z.infer<typeof profileEntryIdSchema>;
export type CommitmentId = z.infer<typeof commitmentIdSchema>;
export type ScriptId = z.infer<typeof scriptIdSchema>;
export type StageId = z.infer<typeof stageIdSchema>;
export type QuestionId = z.infer<typeof questionIdSchema>;
export type SessionQuestionId = z.infer<typeof sessionQuestionIdSchema>;
export type ImportBatchId = z.infer<typeof importBatchIdSchema>;
export type CoachabilityCheckId = z.infer<typeof coachabilityCheckIdSchema>;
export type CoachabilityOutcomeId = z.infer<typeof coachabilityOutcomeIdSchema>;
export type SkillWillId = z.infer<typeof skillWillIdSchema>;
