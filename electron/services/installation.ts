import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '#electron/platform/write-whole.ts';
import { languages, type Language } from '#shared/domain/languages.ts';

const schema = z.object({
  id: z.string(),
  seen: z.array(z.string()),
  language: z.enum(languages).nullable().default(null),
});

/** What this app on this computer remembers beside any database. */
export interface Installation {
  id: string;
  /** A database stood in this folder once. */
  hasSeen: (folder: string) => boolean;
  remember: (folder: string) => void;
  /** The manager's language, for when the file that holds it does not open. */
  language: () => Language | null;
  speak: (language: Language) => void;
}

/** Read once. Made anew where it cannot be read; where it cannot be written either, it lasts as long as the app runs. */
export function openInstallation(userData: string): Installation {
  const path = join(userData, 'installation.json');
  const known = read(path);
  const state = known ?? { id: randomUUID(), seen: [], language: null };
  const save = (): void => {
    try {
      mkdirSync(userData, { recursive: true, mode: 0o700 });
      writeWhole(path, JSON.stringify(state));
    } catch {
      // A full disk must not keep the notes from being opened.
    }
  };
  if (known === null) save();
  return {
    id: state.id,
    hasSeen: (folder) => state.seen.includes(folder),
    remember(folder) {
      if (state.seen.includes(folder)) return;
      state.seen.push(folder);
      save();
    },
    language: () => state.language,
    speak(language) {
      if (state.language === language) return;
      state.language = language;
      save();
    },
  };
}

function read(path: string): z.infer<typeof schema> | null {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
