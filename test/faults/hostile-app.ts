import { once } from 'node:events';
import type { Bridge } from '#shared/ipc/contract.ts';
import { goTo } from '../e2e/ride-page.ts';
import { endGroup } from './end-group.ts';
import { openApp, type Runtime } from './real-app.ts';

const screens = [
  'today',
  'team',
  'planner',
  'commitments',
  'ideas',
  'questions',
  'competencies',
  'reports',
  'mirror',
  'settings',
];

/** Opens the real app on a profile full of hostile text and looks at every screen of it: nothing of it runs. */
export async function lookAtHostile(
  run: Runtime,
  profile: string,
): Promise<{ tried: number; lost: string[] }> {
  const { child, page } = await openApp(run, profile);
  const lost: string[] = [];
  page.on('pageerror', (error) => lost.push(`${page.url()}: ${error.name}`));
  page.on('dialog', (dialog) => {
    lost.push(`${page.url()}: a dialog`);
    void dialog.dismiss();
  });
  try {
    const people = await page.evaluate(async () => {
      const { curbside } = globalThis as unknown as { curbside: Bridge };
      const reps = await curbside.invoke('reps', 'options', undefined);
      return reps.ok ? reps.value.map(({ id }) => id) : [];
    });
    const places = [...screens, ...people.map((id) => `team/${id}`)];
    for (const place of places) {
      await goTo(page, `#/${place}`);
      await page.locator('main h1').first().waitFor();
      if (await page.evaluate(() => 'pwned' in globalThis)) lost.push(`${place}: a script ran`);
    }
    return { tried: places.length, lost };
  } finally {
    endGroup(child);
    await once(child, 'close');
  }
}
