import type { Bridge } from '#shared/ipc/contract.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { expect, type RunningApp } from './fixtures.ts';
import { promisedMs, sessionOf, test } from './promise.ts';
import { goTo, ridePage, startSession } from './ride-page.ts';

const kills = 50;

/** A stream of random moments that a failing run can be repeated with. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** What the file holds: the notes of one round, then the line that was not stored yet. */
async function onDisk(app: RunningApp, sessionId: SessionId, round: string) {
  const { notes, draft } = await app.page.evaluate(async (id) => {
    const { curbside } = globalThis as unknown as { curbside: Bridge };
    const detail = await curbside.invoke('sessions', 'get', { id });
    const line = await curbside.invoke('observations', 'draft', { sessionId: id });
    if (!detail.ok || !line.ok) throw new Error('The session cannot be read');
    return { notes: detail.value.observations.map(({ text }) => text), draft: line.value.text };
  }, sessionId);
  return { notes: notes.filter((text) => text.startsWith(round)), draft };
}

test(`kill -9 at ${kills} random moments of typing: what was shown as saved is there, the line up to its last second`, async ({
  app,
  machine,
}) => {
  test.setTimeout(15 * 60_000);
  const seed = Number(process.env['CURBSIDE_SEED'] ?? Date.now() % 100_000);
  const random = randomFrom(seed);
  test.info().annotations.push({ type: 'seed', description: String(seed) });
  await startSession(app.page);
  const hash = new URL(app.page.url()).hash;
  const sessionId = sessionOf(app.page);
  let checked = 0;

  for (let kill = 0; kill < kills; kill++) {
    const ride = ridePage(app.page);
    await expect(ride.box).toBeFocused();
    const round = `round${kill}x`;
    const until = performance.now() + 200 + random() * 1600;
    /** What stood in the stream of keys, and since when. */
    const typed: { at: number; stream: string }[] = [];
    let stream = '';
    let confirmed = 0;
    for (let index = 0; performance.now() < until; index++) {
      const key =
        index % 30 === 29
          ? '\n'
          : index % 30 < round.length
            ? (round[index % 30] ?? '')
            : ('abcde'[index % 5] ?? '');
      await (key === '\n' ? app.page.keyboard.press('Enter') : app.page.keyboard.type(key));
      stream += key;
      typed.push({ at: performance.now(), stream });
    }
    const killedAt = performance.now();
    // What the machine itself kept back counts for nobody.
    const due =
      typed.findLast(({ at }) => killedAt - at > promisedMs + machine.stalledSince(at))?.stream ?? '';
    confirmed = await confirmedRows(app, round);
    await app.kill9();
    await app.relaunch();

    const { notes, draft } = await onDisk(app, sessionId, round);
    const kept = [...notes, draft].join('\n');
    // Enter leaves nothing behind; a line is either a note or the draft.
    expect(stream.startsWith(kept.replace(/\n$/u, '')), `kill ${kill}, seed ${seed}: ${kept}`).toBe(true);
    expect(kept.startsWith(due.replace(/\n$/u, '')), `kill ${kill}, seed ${seed}: ${kept} after ${due}`).toBe(
      true,
    );
    expect(notes.length, `kill ${kill}, seed ${seed}`).toBeGreaterThanOrEqual(confirmed);
    checked += notes.length;

    await goTo(app.page, hash);
    const next = ridePage(app.page);
    // What is left of the line is a line again.
    await expect(next.box).toHaveValue(draft);
    await expect(next.box).toBeFocused();
    if (draft !== '') {
      await app.page.keyboard.press('Enter');
      await expect(next.box).toHaveValue('');
    }
  }
  test.info().annotations.push({ type: 'kills', description: `${kills} kills, ${checked} notes in them` });
});

/** Notes of this round the window showed as stored, at the moment before the kill. */
function confirmedRows(app: RunningApp, round: string): Promise<number> {
  return app.page.evaluate(
    (begin) =>
      [...document.querySelectorAll('button[data-note]')].filter(({ textContent }) =>
        textContent.includes(begin),
      ).length,
    round,
  );
}
