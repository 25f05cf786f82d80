import { expect, test } from 'vitest';
import { refusedLicences, whatShips } from './bill-of-materials.ts';

function component(name: string, version: string, licence: string) {
  return { name, version, purl: `pkg:npm/${name}@${version}`, licenses: [{ license: { id: licence } }] };
}

const zod = component('zod', '4.6.7', 'MIT');
const electron = component('electron', '45.4.1', 'MIT');
const installed = [zod, component('zod', '3.0.0', 'MIT'), component('vitest', '5.1.1', 'MIT'), electron];

test('of what is installed only what is bundled in that very version ships, and what lies beside the bundles', () => {
  expect(whatShips(installed, ['zod@4.6.7'])).toEqual([electron, zod]);
});

test('a bundled package that npm does not know is an error, not a gap in the list', () => {
  expect(() => whatShips(installed, ['left-pad@1.0.0'])).toThrow('left-pad@1.0.0');
});

test('a licence nobody looked at, one among several, or none at all is refused by name', () => {
  const both = { ...zod, licenses: [{ license: { id: 'MIT' } }, { license: { id: 'GPL-3.0-only' } }] };
  const none = { ...zod, licenses: undefined };
  const expression = { ...zod, licenses: [{ expression: '(MIT OR WTFPL)' }] };
  expect(refusedLicences([zod])).toEqual([]);
  expect(refusedLicences([component('x', '1.0.0', 'AGPL-3.0-only'), both, none, expression])).toEqual([
    'x (AGPL-3.0-only)',
    'zod (MIT, GPL-3.0-only)',
    'zod (none named)',
    'zod ((MIT OR WTFPL))',
  ]);
});
