import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../e2e/fixtures.ts';

/** Opens the real app on each damaged file: a sentence or the app stands there, never a blank window or an empty app. */
export async function openDamaged(
  folder: string,
): Promise<{ tried: number; lost: string[]; detail: string }> {
  const profile = join(folder, 'profile');
  const database = join(profile, 'curbside.sqlite');
  const lost: string[] = [];
  const names = readdirSync(join(folder, 'spoilt'));
  for (const name of names) {
    for (const ending of ['-wal', '-shm', '.owner']) rmSync(database + ending, { force: true });
    copyFileSync(join(folder, 'spoilt', name), database);
    const problem = await openOne(profile).catch((error: unknown) => String(error).slice(0, 200));
    if (problem !== null) lost.push(`the real app on ${name}: ${problem}`);
  }
  return { tried: names.length, lost, detail: `${names.length} opened by the real app` };
}

/** Null, or what is wrong with what stands there. */
async function openOne(profile: string): Promise<string | null> {
  const database = join(profile, 'curbside.sqlite');
  const spoilt = readFileSync(database);
  const { electronApp, page } = await launch(profile, []);
  try {
    const heading = page.getByRole('heading', { level: 1 }).first();
    await heading.waitFor();
    if ((await heading.innerText()).trim() === '') return 'a heading without words';
    const isOpen = await page.getByRole('navigation').first().isVisible();
    if (isOpen) return (await page.getByRole('link', { name: /12/ }).count()) > 0 ? null : 'the team is gone';
    const main = page.getByRole('main');
    const sentence = await main.getByRole('alert').first().innerText();
    if (sentence.trim() === '') return 'no sentence';
    if (!(await main.innerText()).includes(profile)) return 'it does not say where the file is';
    return spoilt.length === 0 || readFileSync(database).equals(spoilt) ? null : 'a refused file was changed';
  } finally {
    await electronApp.close();
  }
}
