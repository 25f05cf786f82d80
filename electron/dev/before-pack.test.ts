import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { hasCompiledBinary } from './native-module.ts';
import refuseForeignBinary from './before-pack.ts';

vi.mock(import('./native-module.ts'), async (original) => ({
  ...(await original()),
  hasCompiledBinary: vi.fn(),
}));

const pack = (version: string) => (): void => {
  refuseForeignBinary({ packager: { info: { framework: { version } } } });
};

test('a release on the current Electron is not packed with a binary compiled for the older one', () => {
  vi.mocked(hasCompiledBinary).mockReturnValue(true);
  expect(pack('45.4.1')).toThrow(/compiled for an older Electron/);
  expect(pack('33.2.1')).not.toThrow();
  vi.mocked(hasCompiledBinary).mockReturnValue(false);
  expect(pack('45.4.1')).not.toThrow();
});

test('the Electron of a release is one exact version, and not the older runtime', () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(devDependencies['electron'] ?? '') ?? [];
  expect(Number(major)).toBeGreaterThanOrEqual(45);
});
