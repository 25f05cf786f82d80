import { writeFile } from 'node:fs/promises';
import { axe, expect, resizeWindow, saveScreen, test, type RunningApp } from './fixtures.ts';
import { lowButtons, openSession, startSession } from './ride-page.ts';

test('a day in the field by keyboard alone: two visits, ten notes, questions, then the report', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);

  await page.keyboard.press('Control+Enter');
  await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
  await ride.arriveAt('Betasoloin');

  await ride.note('Reception, two minutes late');
  await ride.note('? Opened with: “What changed since spring?”');
  await ride.note('"The drivers refuse the new tablets."');
  await ride.note('+ Stayed silent eight seconds');
  await page.keyboard.type('Showed the dashboard before asking');
  await page.keyboard.press('Control+2');
  await expect(ride.box).toHaveValue('- Showed the dashboard before asking');
  // Ctrl+Enter stores what is in the box with the visit that ends.
  await page.keyboard.press('Control+Enter');
  await expect(ride.visits.getByRole('textbox', { name: 'Customer' })).toBeFocused();
  await ride.arriveAt('Cancity');

  await ride.note('! Sends the roll-out plan to @Konex by Friday');
  await ride.note('* A one-page driver guide');
  await ride.note('+ Árvíztűrő tükörfúrógép: a sofőrök kérdeztek');
  await ride.note('– A răspuns înainte să asculte întrebarea');
  await ride.note('-20 % was asked for');
  await expect(ride.visits.getByRole('button', { name: /Betasoloin/ })).toContainText('5 notes');
  await expect(ride.visits.getByRole('button', { name: /Cancity/ })).toContainText('5 notes');
  await expect(ride.saved).toHaveText(/^Saved \d\d:\d\d:\d\d$/);
  await expect(
    ride.notes.getByRole('button', { name: /Sends the roll-out plan to Konex by Friday/ }),
  ).toBeVisible();

  await page.keyboard.press('Control+j');
  await expect(ride.coach.getByRole('textbox', { name: 'In the rep’s words' })).toBeFocused();
  await page.keyboard.type('That he tells me who stops it.');
  await page.keyboard.press('Enter');
  await expect(ride.box).toBeFocused();
  await expect(ride.coach).toContainText('1 of 3 asked');

  await page.getByRole('button', { name: 'End of day' }).press('Enter');
  await expect(page).toHaveURL(/\/day-end$/);
  await page.goBack();
  await ride.visits.getByRole('button', { name: /Whole day/ }).press('Enter');
  await expect(ride.notes.getByRole('listitem')).toHaveCount(10);
  await expect(ride.coach.getByRole('textbox', { name: 'In the rep’s words' })).toHaveValue(
    'That he tells me who stops it.',
  );
});

test('a word after # is completed by Tab, and Enter is never taken for it', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page);
  await page.keyboard.type('+ Summed up in his words #list');
  await expect(page.getByTestId('ghost')).not.toBeEmpty();
  await page.keyboard.press('Tab');
  await expect(ride.box).toHaveValue(/^\+ Summed up in his words #list\S+ $/i);
  await expect(ride.box).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ride.box).toHaveValue('');
  await ride.note('- Told too early #list');
  await expect(ride.notes.getByRole('button', { name: /Listen/ })).toHaveCount(2);
});

test('completion steals no key: only Tab and → at the end of the line take it, everything else does what it says', async ({
  app,
}) => {
  const { page } = app;
  const ride = await startSession(page);
  const ghost = page.getByTestId('ghost');
  await page.keyboard.type('+ Asked twice #list');
  await expect(ghost).not.toBeEmpty();
  // The caret moves as in any text, and what is typed there stands there.
  await page.keyboard.press('ArrowLeft');
  await expect(ghost).toBeEmpty();
  await page.keyboard.press('ArrowRight');
  await expect(ride.box).toHaveValue('+ Asked twice #list');
  await page.keyboard.press('Home');
  await page.keyboard.type('x');
  await expect(ride.box).toHaveValue('x+ Asked twice #list');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('End');
  await expect(ghost).not.toBeEmpty();
  // Letters that do not fit, a blank and Backspace are letters, a blank and Backspace.
  await page.keyboard.type('xq and more');
  await expect(ride.box).toHaveValue('+ Asked twice #listxq and more');
  await expect(ghost).toBeEmpty();
  for (let press = 0; press < 'xq and more'.length; press += 1) await page.keyboard.press('Backspace');
  await expect(ride.box).toHaveValue('+ Asked twice #list');
  // Shift+Enter is a new line, Shift+Tab leaves; the text stays as it was typed.
  await page.keyboard.press('Shift+Enter');
  await expect(ride.box).toHaveValue('+ Asked twice #list\n');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Shift+Tab');
  await expect(ride.box).not.toBeFocused();
  await expect(ride.box).toHaveValue('+ Asked twice #list');
  await page.keyboard.press('Tab');
  await expect(ride.box).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(ride.box).toHaveValue(/^\+ Asked twice #list\S+ $/i);
  // With nothing to complete, Tab goes where Tab goes.
  await page.keyboard.press('Tab');
  await expect(ride.box).not.toBeFocused();
});

test('a note is rewritten, made private, removed and brought back', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { kind: 'one_to_one' });
  await expect(ride.visits).toHaveCount(0);
  await ride.note('+ First thought');
  await ride.notes.getByRole('button', { name: /First thought/ }).click();
  const editor = page.getByRole('group', { name: 'Edit note' });
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Second thought');
  await editor.getByRole('button', { name: 'Growth' }).click();
  await editor.getByRole('switch', { name: 'Only for me' }).click();
  await expect(editor.getByRole('switch', { name: 'Only for me' })).toBeChecked();
  await saveScreen(page, 'ride-edit-light-1280');
  await axe(page);
  await editor.getByRole('button', { name: 'Done' }).click();
  const row = ride.notes.getByRole('button', { name: /Second thought/ });
  await expect(row).toHaveAccessibleName(/Growth.*Only for you/);
  await row.click();
  await editor.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toHaveCount(0);
  await expect(ride.box).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();

  // What was rewritten can be taken back too, in one go.
  await row.click();
  await expect(editor.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Third thought');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(ride.notes.getByRole('button', { name: /Third thought/ })).toBeVisible();
  await expect(ride.box).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(row).toHaveAccessibleName(/Growth.*Only for you/);
});

test('by touch alone: kinds, visits, outcome', async ({ app }) => {
  const { page } = app;
  const ride = await openSession(page);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Add a visit' }).click();
  await page.getByRole('textbox', { name: 'Customer' }).fill('Isdom');
  await page.getByRole('textbox', { name: 'Customer' }).press('Enter');
  await expect(ride.visits.getByRole('button', { name: /Isdom.*since/ })).toBeVisible();
  await ride.box.fill('Asked twice');
  await ride.notes.getByRole('button', { name: 'Strength' }).click();
  await expect(ride.box).toHaveValue('+ Asked twice');
  await ride.notes.getByRole('button', { name: 'Store the note' }).click();
  await expect(ride.box).toHaveValue('');
  await ride.visits.getByRole('button', { name: 'Leave' }).click();
  await ride.visits.getByRole('button', { name: /^Advance/ }).click();
  await expect(ride.visits.getByRole('button', { name: /Isdom Advance.*1 note/ })).toBeVisible();
  await expect.poll(() => lowButtons(page)).toEqual([]);
});

for (const appearance of ['light', 'dark'] as const) {
  test(`the screen in ${appearance}: both sizes, every tab, 200 % zoom`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await resizeWindow(app, 1280, 800);
    const ride = await openSession(page, { appearance });
    await saveScreen(page, `ride-planned-${appearance}-1280`);
    await axe(page);
    await page.keyboard.press('Enter');
    await expect(ride.box).toBeFocused();
    await saveScreen(page, `ride-empty-${appearance}-1280`);
    await axe(page);
    for (const [customer, lines] of [
      ['Betasoloin', ['+ Let him finish #list', 'Parking, ten minutes lost']],
      [
        'Cancity',
        [
          'Reception, two minutes late, said so herself on arrival',
          '? Opened with: “What changed since we spoke in spring?”',
          '"Honestly, the drivers refuse the new tablets."',
          '+ Stayed silent eight seconds; he went on to the real reason #list',
          '- Showed the dashboard before asking who would use it',
          '! Sends the roll-out plan of @Konex by Friday',
          '* Wants a one-page driver guide to leave behind',
        ],
      ],
    ] as const) {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('textbox', { name: 'Customer' })).toBeFocused();
      await ride.arriveAt(customer);
      for (const line of lines) await ride.note(line);
    }
    await page.getByRole('button', { name: 'Add a visit' }).click();
    await expect(page.getByRole('textbox', { name: 'Customer' })).toBeFocused();
    await page.keyboard.type('Isdom');
    await page.keyboard.press('Enter');
    // It is chosen once it is stored, and the box has the focus after that.
    await expect(ride.visits.locator('b', { hasText: 'Isdom' })).toBeVisible();
    await expect(ride.box).toBeFocused();
    await ride.visits.getByRole('button', { name: /Betasoloin/ }).click();
    await ride.visits.getByRole('button', { name: /^Advance/ }).click();
    await ride.visits.getByRole('button', { name: /Cancity/ }).click();
    await page.keyboard.press('Control+j');
    await expect(ride.coach.getByRole('textbox', { name: 'In the rep’s words' })).toBeFocused();
    await page.keyboard.type('That he tells me who stops it. He did, at the end.');
    await page.keyboard.press('Enter');
    await expect(ride.box).toBeFocused();
    await page.keyboard.type('+ Summed up in his words, then asked who else feels it #list');
    for (const [width, height] of [
      [1280, 800],
      [1024, 768],
    ] as const) {
      await resizeWindow(app, width, height);
      await saveScreen(page, `ride-${appearance}-${width}`);
      await axe(page);
      for (const tab of ['Plan', 'Last time', 'Questions']) {
        await ride.coach.getByRole('radio', { name: tab }).click();
        await expect(ride.coach.getByRole('radio', { name: tab })).toBeChecked();
        await saveScreen(page, `ride-${tab.replace(' ', '-').toLowerCase()}-${appearance}-${width}`);
        await axe(page);
      }
    }
    await app.electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(512);
    for (const pane of ['Visits', 'Coach', 'Notes']) {
      await page.getByRole('radio', { name: pane, exact: true }).click();
      await expect(page.getByRole('radio', { name: pane, exact: true })).toBeChecked();
      await saveZoomed(app, `ride-zoom-${pane.toLowerCase()}-${appearance}`);
      await axe(page);
    }
    await expect(ride.box).toBeInViewport();
  });
}

test('the screen in Hungarian', async ({ app }) => {
  const { page } = app;
  const ride = await startSession(page, { language: 'hu' });
  await page.keyboard.press('Control+Enter');
  await ride.arriveAt('Kisvárdai Öntöde Kft.');
  await ride.note('+ Nyolc másodpercig hallgatott, és a vevő folytatta');
  await ride.note('„Őszintén szólva a sofőrök nem kérik a tabletet.”');
  await ride.note('- Előbb mutatta a kimutatást, mint kérdezett');
  await ride.visits.getByRole('button', { name: 'Távozás' }).click();
  await expect(ride.visits.getByText('Mi lett belőle?')).toBeVisible();
  for (const [width, height] of [
    [1280, 800],
    [1024, 768],
  ] as const) {
    await resizeWindow(app, width, height);
    await saveScreen(page, `ride-hu-${width}`);
    await axe(page);
  }
});

/** The window as it is painted: Playwright's own screenshot cuts a zoomed page. */
async function saveZoomed(app: RunningApp, name: string): Promise<void> {
  await app.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const png = await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  await writeFile(`test-results/screens/${name}.png`, png, 'base64');
}
