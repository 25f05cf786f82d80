import type { Localised } from '#shared/domain/content.ts';
import type { Day, Instant } from '#shared/domain/fields.ts';
import type { CompetencyId, ObservationId, QuestionId, RepId, SessionId } from '#shared/domain/ids.ts';
import type { Language } from '#shared/domain/languages.ts';
import { addDays } from '#shared/lib/dates.ts';

/** What the sample team is turned into rows for. */
export interface SampleSetting {
  language: Language;
  now: Date;
  timeZone: string;
  managerName: string;
  /** By built-in key. */
  competencies: ReadonlyMap<string, CompetencyId>;
  questions: ReadonlyMap<string, { id: QuestionId; text: string; stage: string }>;
}

/** A note of the sample that others refer to by its key. */
export interface SampleNote {
  id: ObservationId;
  sessionId: SessionId;
  repId: RepId;
  text: string;
  observedAt: Instant;
}

/** Nobody rides on a Sunday: a day on a weekend moves two days further from today, which itself stays. */
export function workingDay(today: Day, offset: number): Day {
  const day = addDays(today, offset);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (offset === 0 || (weekday !== 0 && weekday !== 6)) return day;
  return addDays(day, offset < 0 ? -2 : 2);
}

export function inLanguage(text: Localised | null, language: Language): string {
  return text?.[language] ?? '';
}

/** The file's references are checked by its test; one that leads nowhere is a fault of the program. */
export function found<T>(map: ReadonlyMap<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample team names an unknown ${key}`);
  return value;
}
