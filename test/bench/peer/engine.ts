import { createRequire } from 'node:module';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#electron/db/open.ts';
import { listSessions } from '#electron/db/repositories/session.ts';
import { migrationsFolder, readMigrations } from '#electron/dev/schema-snapshot.ts';
import { defaultSettings } from '#electron/services/default-settings.ts';
import { addObservation } from '#electron/services/observations.ts';
import { querySearch } from '#electron/services/search.ts';
import { startSession } from '#electron/services/sessions.ts';
import type { SessionId } from '#shared/domain/ids.ts';
import { median } from '../figures.ts';
import type { EngineTimes, PeerNote } from './peer.ts';

/** What both engines can do, each in its own process without its screen. */
interface Engine {
  load?: (notes: readonly PeerNote[]) => Promise<void>;
  /** How many were found. */
  search: (text: string) => number | Promise<number>;
  save: (text: string) => void | Promise<void>;
}

const runs = 20;
const common = 'price';
const rare = 'K-7213';

function curbside(profile: string): Engine {
  const path = join(profile, 'curbside.sqlite');
  const db = openDatabase(path, readMigrations(migrationsFolder));
  const context = {
    db,
    path,
    now: () => new Date(),
    timeZone: 'Europe/Budapest',
    defaults: defaultSettings(['en']),
  };
  const all = { from: null, to: null, repId: null, limit: 1 };
  let running: SessionId | undefined;
  function session(): SessionId {
    const [at] = listSessions(db, { ...all, statuses: ['in_progress', 'planned'] });
    if (at === undefined) throw new Error('No session is planned');
    if (at.status === 'planned') startSession(context, { id: at.id });
    return at.id;
  }
  return {
    search: (text) => {
      const found = querySearch(context, { text, limit: 8, withoutPrivate: false });
      return found.ok ? Object.values(found.value).reduce((sum, group) => sum + group.length, 0) : 0;
    },
    save: (text) => {
      running ??= session();
      const saved = addObservation(context, {
        sessionId: running,
        observation: {
          visitId: null,
          kind: 'note',
          text,
          answer: '',
          competencyId: null,
          person: '',
          visibility: 'shared',
          observedAt: new Date().toISOString(),
        },
      });
      if (!saved.ok) throw new Error(saved.failure.code);
    },
  };
}

async function joplin(profile: string, installed: string): Promise<Engine> {
  const require = createRequire(import.meta.url);
  const { start } = require('./joplin-engine.cjs') as {
    start: (installed: string, profile: string) => Promise<Engine>;
  };
  return start(installed, profile);
}

async function timeOf(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return median(times);
}

// engine.ts curbside|joplin PROFILE STARTED INSTALLED [NOTES]: what one engine takes, as JSON on the output stream.
const [name, profile = '', startedAt = '', installed = '', notes] = process.argv.slice(2);
const engine = name === 'joplin' ? await joplin(profile, installed) : curbside(profile);
if (notes !== undefined) {
  await engine.load?.(JSON.parse(readFileSync(notes, 'utf8')) as PeerNote[]);
} else {
  const found = await engine.search(common);
  if (found === 0) throw new Error('Nothing was found');
  const first = performance.timeOrigin + performance.now() - Number(startedAt);
  const times: EngineTimes = {
    first,
    common: await timeOf(() => engine.search(common)),
    rare: await timeOf(() => engine.search(rare)),
    save: await timeOf(() => engine.save(`Asked, and waited for ${performance.now()} ms`)),
    memory: process.memoryUsage.rss() / 1024 ** 2,
    size:
      readdirSync(profile)
        .filter((file) => file.includes('.sqlite'))
        .reduce((sum, file) => sum + statSync(join(profile, file)).size, 0) /
      1024 ** 2,
  };
  process.stdout.write(JSON.stringify(times));
}
// oxlint-disable-next-line unicorn/no-process-exit -- Joplin's timers would keep it
process.exit(0);
