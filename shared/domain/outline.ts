/** Looks a text up in the language of what is exported. */
export type Translate = (key: string, params?: Record<string, string | number>) => string;

/**
 * A document as plain text in its order, before any format: page, PDF, Markdown and HTML are drawn from the same one and
 * cannot drift apart. Nothing in it is markup: each format escapes for itself.
 */
export interface Outline {
  /** What kind of document it is, above the title. */
  kind: string;
  title: string;
  /** Quiet lines below the title. */
  about: string[];
  sections: OutlineSection[];
}

export interface OutlineSection {
  heading: string;
  /** Label and value side by side. */
  figures?: { label: string; value: string }[];
  /** A word in front, what it says, quiet lines below. `trend` may be drawn as a line: oldest first. */
  items?: { lead: string; text: string; sub?: string[]; trend?: number[] }[];
  table?: { columns: string[]; rows: string[][] };
  /** Where there is nothing to list. */
  empty?: string;
}
