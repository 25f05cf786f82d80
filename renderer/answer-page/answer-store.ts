import type { Written } from './answer-file.ts';

export interface AnswerStore {
  read: () => Written | null;
  write: (written: Written) => void;
  /** The instant this content was first answered with: saving twice makes the same answer. */
  dated: (written: Written, now: Date) => string;
}

/** Keeps what is typed in this browser, under the report's hash. Where the browser keeps nothing, the page still works. */
export function answerStore(reportHash: string): AnswerStore {
  const key = `curbside-answer:${reportHash}`;
  const datedKey = `${key}:answered`;
  return {
    read: () => parsed<Written>(get(key)),
    write: (written) => set(key, JSON.stringify(written)),
    dated: (written, now) => {
      const content = JSON.stringify(written);
      const last = parsed<{ content: string; at: string }>(get(datedKey));
      if (last?.content === content) return last.at;
      const at = now.toISOString();
      set(datedKey, JSON.stringify({ content, at }));
      return at;
    },
  };
}

const memory = new Map<string, string>();

function get(key: string): string | null {
  try {
    // oxlint-disable-next-line no-restricted-globals -- this page is not the app's: it has no other place
    return localStorage.getItem(key);
  } catch {
    return memory.get(key) ?? null;
  }
}

function set(key: string, value: string): void {
  memory.set(key, value);
  try {
    // oxlint-disable-next-line no-restricted-globals -- as above
    localStorage.setItem(key, value);
  } catch {
    // Private windows and some settings keep nothing; the memory lasts as long as the page.
  }
}

/** Only this page writes what is read here. */
function parsed<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by this page under this key
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
