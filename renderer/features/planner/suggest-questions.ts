import type { Question, Script } from '#shared/domain/question.ts';
import type { SessionKind } from '#shared/domain/session.ts';

const suggested = 3;

interface Group {
  group: string;
  items: string[];
}

/** Every question that is not taken yet, under the name of its script and stage; a text stands once. */
export function choices(scripts: readonly Script[], taken: ReadonlySet<string>): Group[] {
  const seen = new Set(taken);
  return scripts
    .flatMap((script) => script.stages.map((stage) => ({ script, stage })))
    .map(({ script, stage }) => ({
      group: `${script.name} · ${stage.name}`,
      items: stage.questions.flatMap(({ text }) => {
        if (seen.has(text)) return [];
        seen.add(text);
        return [text];
      }),
    }))
    .filter(({ items }) => items.length > 0);
}

/**
 * Three questions of the script that fits, one from each of its first stages: what this person has been asked least,
 * and longest ago.
 */
export function suggest(scripts: readonly Script[], kind: SessionKind, taken: ReadonlySet<string>): string[] {
  const script = scriptFor(scripts, kind);
  const perStage = (script?.stages ?? []).flatMap(({ questions }) => {
    const [best] = questions.filter(({ text }) => !taken.has(text)).toSorted(byFreshness);
    return best === undefined ? [] : [best];
  });
  return perStage.slice(0, suggested).map(({ text }) => text);
}

/** In the field the debrief of a visit, at the table a conversation about goals. */
function scriptFor(scripts: readonly Script[], kind: SessionKind): Script | undefined {
  const isField = kind === 'ride_along' || kind === 'curbside' || kind === 'call_review';
  const fits = (script: Script): boolean =>
    isField ? script.framework === 'own' && script.isBuiltin : script.framework === 'grow';
  return scripts.find(fits) ?? scripts[0];
}

function byFreshness(a: Question, b: Question): number {
  return a.timesAsked - b.timesAsked || (a.lastAskedAt ?? '').localeCompare(b.lastAskedAt ?? '');
}
