import fc from 'fast-check';
import { resolveInside } from '#electron/security/paths.ts';
import { fileNameFor } from '#electron/services/export-file.ts';
import { attachmentPath } from '#electron/services/backup/backup-attachments.ts';
import { readBackup } from '#electron/services/backup/backup-files.ts';
import { hostileTexts } from './arbitrary.ts';
import { fillFields } from './hostile-fields.ts';
import {
  beginRide,
  inFolder,
  isProper,
  noteInput,
  startRig,
  valueOf,
  withSampleTeam,
  type Answer,
  type Found,
} from './rig.ts';

/** A tag that Markdown would hand on as HTML: not behind a backslash. */
const liveTag = /(?<!\\)<(script|img|svg|b)\b/i;

interface Rep {
  id: string;
}

/** Text that means harm, in every field that takes text and in a file of people: stored as text, exported as text; paths that climb are refused. The profile stays, for the real app to look at. */
export function hostile(count: number, profile: string): Promise<Found> {
  return inFolder(async (folder) => {
    const rig = startRig(profile);
    await withSampleTeam(rig);
    const texts = [...hostileTexts, 'm'.repeat(1_000_000), '<b>'.repeat(50_000)];
    const lost: string[] = [];
    let tried = 0;
    const check = (what: string, answer: Answer): void => {
      tried += 1;
      if (!isProper(answer)) lost.push(`${what}: ${answer.ok ? '' : answer.error.code}`);
    };
    for (const [index, text] of texts.entries()) {
      const person = {
        name: text,
        role: text,
        email: '',
        phone: text,
        region: text,
        hireDay: null,
        managerName: text,
        status: 'active',
        notes: text,
      };
      const created = await rig.call('reps.create', person);
      check(`a name ${index}`, created);
      const sessionId = await beginRide(rig);
      check(`a note ${index}`, await rig.call('observations.add', noteInput(sessionId, text)));
      check(`a draft ${index}`, await rig.call('observations.saveDraft', { sessionId, text }));
      check(`a search ${index}`, await rig.call('search.query', { text, limit: 20, withoutPrivate: false }));
      check(`settings ${index}`, await rig.call('settings.update', { managerName: text }));
      const markdown = await rig.call('reports.markdown', { sessionId });
      check(`a report ${index}`, markdown);
      if (markdown.ok && liveTag.test(Object.values(markdown.value as object).join('\n')))
        lost.push(`markdown ${index} holds a live tag`);
      if (created.ok) {
        const { id } = valueOf<Rep>(created);
        check(`a person ${index}`, await rig.call('reps.get', { id }));
      }
      check(`a file of people ${index}`, await importOf(rig.call, text));
    }
    const filled = await fillFields(rig);
    tried += filled.tried;
    lost.push(...filled.lost);
    for (const climb of climbs(count)) {
      tried += 1;
      const problem = climbsOut(folder, climb);
      if (problem !== null) lost.push(`${problem}: ${JSON.stringify(climb).slice(0, 80)}`);
    }
    const detail = `${texts.length} texts, ${filled.fields} fields of the contract, ${count} paths`;
    return { tried, lost: lost.length, detail: [detail, ...lost.slice(0, 8)].join('; ') };
  });
}

async function importOf(
  call: (channel: string, input?: unknown) => Promise<Answer>,
  text: string,
): Promise<Answer> {
  const quoted = text.replaceAll('"', '""');
  const bytes = new TextEncoder().encode(`name,region,notes\n"${quoted}","${quoted}","${quoted}"\n`);
  const dropped = await call('imports.drop', { fileName: `${text.slice(0, 100)}.csv`, bytes });
  if (!dropped.ok) return dropped;
  const { token } = dropped.value as { token: string };
  return call('imports.preview', { token, read: {} });
}

function climbs(count: number): string[] {
  const step = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e%2e',
    '%2f',
    '%5c',
    '\0',
    'etc',
    'C:',
    '~',
    '....',
    '//',
    ' ',
    '%00',
    '‥',
  );
  return fc.sample(
    fc.array(step, { minLength: 1, maxLength: 12 }).map((steps) => steps.join('')),
    { numRuns: count, seed: 3 },
  );
}

/** Null, or which guard let a path out of its folder. */
function climbsOut(root: string, path: string): string | null {
  try {
    const found = resolveInside(root, `/${path}`);
    if (found !== null && found !== root && !found.startsWith(`${root}/`)) return 'resolveInside';
  } catch (error) {
    return `resolveInside throws ${String(error)}`;
  }
  if (/[\\/\0]/.test(fileNameFor(path, '2026-11-28', 'pdf'))) return 'fileNameFor';
  if (readBackup(root, path) !== null) return 'readBackup';
  return attachmentPath(root, 'ab'.repeat(32)).startsWith(root) ? null : 'attachmentPath';
}
