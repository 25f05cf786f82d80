import { describe, expect, it } from 'vitest';
import { faultsOfUse } from './locale-check.ts';
import { readUse } from './locale-usage.ts';

/** The faults of some sources against English texts `namespace:key`. */
function check(
  sources: Record<string, string>,
  keys: readonly string[],
  words: readonly string[] = [],
): string[] {
  const uses = Object.entries(sources).map(
    ([file, source]) => [file, readUse(file, source, 'common')] as const,
  );
  return faultsOfUse(new Map(uses), new Map(keys.map((key) => [key, 'Text'])), new Set(words));
}

const hook = "const { t } = useTranslation('team');\n";

describe('texts and the code that uses them', () => {
  it('finds a fixed key in the namespace of the file, plural forms included', () => {
    expect(
      check({ 'a.tsx': `${hook}t('title'); t('notes', { count: 2 });` }, [
        'team:title',
        'team:notes_one',
        'team:notes_other',
      ]),
    ).toEqual([]);
  });

  it('names a key that no text has, with its line', () => {
    expect(check({ 'a.tsx': `${hook}t('nope');` }, [])).toEqual([
      'a.tsx:2 asks for nope, which no text has (team)',
    ]);
  });

  it('names a text that nothing uses', () => {
    expect(check({ 'a.tsx': hook }, ['team:old_one', 'team:old_other'])).toEqual([
      'team:old is used nowhere',
    ]);
  });

  it('does not take the same key of another namespace', () => {
    expect(check({ 'a.tsx': `${hook}t('title');` }, ['common:title'])).toEqual([
      'a.tsx:2 asks for title, which no text has (team)',
      'common:title is used nowhere',
    ]);
  });

  it('follows an explicit namespace, an option and a renamed t', () => {
    const source = `${hook}const { t: tc } = useTranslation('common'); t('common:save'); t('due', { ns: 'today' }); tc('undo');`;
    expect(check({ 'a.tsx': source }, ['common:save', 'today:due', 'common:undo'])).toEqual([]);
  });

  it('looks at both branches of a condition and at i18nKey', () => {
    const source = `${hook}t(on ? 'yes' : 'no'); const x = <Trans i18nKey="hello" />;`;
    expect(check({ 'a.tsx': source }, ['team:yes', 'team:no', 'team:hello'])).toEqual([]);
  });

  it('lets a template reach the keys whose blank is a word of the code', () => {
    const sources = {
      'a.tsx': `${hook}t(\`kind.\${kind}\`);`,
      'b.ts': "export const kinds = ['ride', 'call'];",
    };
    expect(check(sources, ['team:kind.ride', 'team:kind.call', 'team:kind.fax'])).toEqual([
      'team:kind.fax is used nowhere',
    ]);
  });

  it('names a template that matches no text', () => {
    expect(check({ 'a.tsx': `${hook}t(\`kind.\${kind}\`);` }, [])[0]).toContain('matches no text (team)');
  });

  it('accepts a key kept in a table, and the ids of resources as blanks', () => {
    const sources = {
      'a.ts': "const nav = [{ label: 'nav:today' }];",
      'b.tsx': `${hook}t(\`script.\${id}\`);`,
    };
    expect(check(sources, ['nav:today', 'team:script.grow'], ['grow'])).toEqual([]);
  });
});

describe('text that stands in the code', () => {
  it.each([
    ['between tags', '<p>Hello there</p>', 'Hello there'],
    ['in braces', "<p>{'Hello'}</p>", 'Hello'],
    ['in a fragment', '<>Hello</>', 'Hello'],
    ['as a name', '<button aria-label="Close" />', 'Close'],
    ['as a placeholder', '<input placeholder="Írj ide" />', 'Írj ide'],
  ])('is found %s', (_where, source, text) => {
    expect(check({ 'a.tsx': `const x = ${source};` }, [])).toEqual([
      `a.tsx:1 shows "${text}", which is in no language file`,
    ]);
  });

  it.each([
    '<p>{name}</p>',
    '<p>12:30 · 3</p>',
    '<Kbd>Ctrl</Kbd>',
    '<div className="row" data-kind="note" />',
  ])('is not seen in %s', (source) => {
    expect(check({ 'a.tsx': `const x = ${source};` }, [])).toEqual([]);
  });
});
