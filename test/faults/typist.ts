import { setTimeout as wait } from 'node:timers/promises';
import { beginRide, noteInput, startRig, valueOf } from './rig.ts';

/**
 * Types notes into a profile as fast as it is let, and says on its output what has been promised: `session ID`, `note N`
 * once note N is saved, `draft N` once that much of the line is. Ends by being killed.
 */
export async function typeUntilKilled(profile: string): Promise<void> {
  const rig = startRig(profile);
  valueOf(await rig.call('settings.update', { onboarded: true }));
  valueOf(
    await rig.call('reps.create', {
      name: 'Versie Hillebrand',
      role: '',
      email: '',
      phone: '',
      region: '',
      hireDay: null,
      managerName: '',
      status: 'active',
      notes: '',
    }),
  );
  const sessionId = await beginRide(rig);
  say(`session ${sessionId}`);
  for (let note = 0; ; note += 1) {
    const words = `Note number ${note} `.repeat(1 + (note % 20));
    for (let length = 8; length < 80; length += 24) {
      const text = `${note}: ${words.slice(0, length)}`;
      valueOf(await rig.call('observations.saveDraft', { sessionId, text }));
      say(`draft ${note} ${text.length}`);
    }
    valueOf(await rig.call('observations.add', noteInput(sessionId, `${note}: ${words.trim()}`)));
    say(`note ${note}`);
    await wait(0);
  }
}

/** Written at once: what the reader has seen was promised before the kill. */
function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
