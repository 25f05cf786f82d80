import { describe, expect, it } from 'vitest';
import { schemaText, strictTables } from './schema-snapshot.ts';

const generated = `CREATE TABLE \`rep\` (
	\`id\` blob PRIMARY KEY NOT NULL,
	CONSTRAINT "named" CHECK(length("rep"."id") = 16)
);
--> statement-breakpoint
CREATE INDEX \`rep_id\` ON \`rep\` (\`id\`);`;

describe('strictTables', () => {
  it('makes tables strict and leaves the rest', () => {
    expect(strictTables(generated)).toBe(generated.replace('\n);', '\n) STRICT;'));
  });

  it('changes nothing the second time', () => {
    expect(strictTables(strictTables(generated))).toBe(strictTables(generated));
  });
});

describe('schemaText', () => {
  it('shows what the migrations leave, without the shadow tables of an index', () => {
    const text = schemaText([
      { tag: '0000_a', sql: strictTables(generated) },
      { tag: '0001_b', sql: "CREATE VIRTUAL TABLE words USING fts5 (text, content = '');" },
    ]);
    expect(text).toContain('CREATE VIRTUAL TABLE words');
    expect(text).not.toContain('words_data');
    expect(text).toContain(') STRICT;');
  });

  it('refuses a table that is not strict', () => {
    expect(() => schemaText([{ tag: '0000_a', sql: generated }])).toThrow('Not STRICT: rep');
  });
});
