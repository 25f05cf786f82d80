import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';

/**
 * The folder (`<prefix>`, with `include/node` in it) of Node's own C headers on this computer, so that node-gyp need not
 * download them. Node-API is the same in all of them, so any installed Node serves. Null where there are none.
 */
export async function nodeHeadersFolder(): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const programs = folders.map((folder) => join(folder, 'node')).filter((file) => existsSync(file));
  const prefixes = await Promise.all(programs.map(async (file) => dirname(dirname(await realpath(file)))));
  const candidates = [process.env['npm_config_nodedir'], ...prefixes, '/usr/local', '/usr'];
  return candidates.find((prefix) => prefix !== undefined && hasHeaders(prefix)) ?? null;
}

function hasHeaders(prefix: string): boolean {
  return ['node_api.h', 'common.gypi'].every((name) => existsSync(join(prefix, 'include', 'node', name)));
}
