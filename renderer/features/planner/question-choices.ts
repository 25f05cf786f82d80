import type { Script } from '#shared/domain/question.ts';

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
