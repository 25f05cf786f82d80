import { randomBytes } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { languages } from '#shared/domain/languages.ts';
import { axe, expect, resizeWindow, saveScreen, test } from './fixtures.ts';
import { firstRun } from './pages/first-run.ts';
import { canMount, mount, unmount } from './mounts.ts';
import { textOf } from './texts.ts';

/** A second program at the manager's file. */
function change(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

for (const language of languages) {
  test(`each trouble with the file is said on a screen of its own, in ${language}`, async ({ app }) => {
    test.skip(!canMount(), 'a disk can be mounted only as root');
    test.slow();
    await app.electronApp.close();
    const disk = join(app.profileDir, 'disk');
    const file = join(disk, 'curbside.sqlite');
    const moved = join(disk, 'moved.sqlite');
    await mount(disk, '24m');
    try {
      await writeFile(join(app.profileDir, 'data-folder.txt'), disk);
      await app.relaunch();
      await resizeWindow(app, 1024, 768);
      await firstRun(app.page, language, 'sample');

      /** The sentence, the file's place and a way out; never an empty team in its place. */
      async function expectScreen(code: string): Promise<void> {
        await expect(app.page.getByRole('alert')).toHaveText(textOf(language, `errors:${code}`));
        const main = app.page.getByRole('main');
        await expect(main).toContainText(textOf(language, 'shell:failure.title'));
        await expect(main).toContainText(disk);
        await expect(
          main.getByRole('button', { name: textOf(language, 'shell:failure.quit') }),
        ).toBeVisible();
        await saveScreen(app.page, `trouble-${code}-${language}-1024`);
        await axe(app.page);
      }
      const tryAgain = () =>
        app.page
          .getByRole('button', { name: textOf(language, 'common:tryAgain') })
          .first()
          .click();

      // Full: the app stays, the sentence stands above it until there is room.
      await writeFile(join(disk, 'filler'), Buffer.alloc(80_000_000)).catch(() => undefined);
      await app.page.evaluate(async () => {
        const person = {
          role: '',
          email: '',
          phone: '',
          region: '',
          hireDay: null,
          managerName: '',
        } as const;
        const notes = 'More than fits. '.repeat(1000);
        for (let write = 0; write < 1000; write += 1) {
          const name = `Somebody ${write}`;
          const answer = await window.curbside.invoke('reps', 'create', {
            ...person,
            name,
            notes,
            status: 'active',
          });
          if (!answer.ok) return;
        }
      });
      const full = app.page.getByRole('status').getByText(textOf(language, 'errors:disk_full'));
      await expect(full).toBeVisible();
      await saveScreen(app.page, `trouble-disk_full-${language}-1024`);
      await axe(app.page);
      await rm(join(disk, 'filler'));
      await tryAgain();
      await expect(full).toBeHidden();

      await app.electronApp.close();
      const other = new Database(file);
      other.pragma('locking_mode = EXCLUSIVE');
      other.exec('BEGIN EXCLUSIVE');
      await app.relaunch();
      await resizeWindow(app, 1024, 768);
      await expectScreen('database_locked');
      other.close();

      change(file, "INSERT INTO schema_migration VALUES (9999, '9999_later', 'x', 0)");
      await tryAgain();
      await expectScreen('database_newer');
      change(file, "DELETE FROM schema_migration WHERE tag = '9999_later'");

      const whole = await readFile(file);
      await writeFile(file, randomBytes(64 * 1024));
      await tryAgain();
      await expectScreen('database_damaged');
      await writeFile(file, whole);

      await mount(disk, '24m', 'remount,ro');
      await tryAgain();
      await expectScreen('folder_not_writable');
      await mount(disk, '24m', 'remount,rw');

      await rename(file, moved);
      await tryAgain();
      await expectScreen('database_missing');
      await rename(moved, file);

      await tryAgain();
      await expect(
        app.page.getByRole('navigation', { name: textOf(language, 'shell:navigation') }),
      ).toBeVisible();
      // A share that goes away while the app runs.
      await unmount(disk);
      await app.electronApp.evaluate(({ app: electronApp, BrowserWindow }) => {
        electronApp.emit('browser-window-focus', {}, BrowserWindow.getAllWindows()[0]);
      });
      await expectScreen('database_missing');
      app.takeProblems();
    } finally {
      await app.electronApp.close();
      await unmount(disk).catch(() => undefined);
    }
  });
}
