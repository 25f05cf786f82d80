import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { answerOpenDialog } from './dialogs.ts';

/** On the import screen: chooses a file in the system's dialog, then one manager's people. */
export async function chooseTeam(
  { electronApp, page }: { electronApp: ElectronApplication; page: Page },
  { file, manager }: { file: string; manager: string },
): Promise<void> {
  await answerOpenDialog(electronApp, file);
  await page.getByRole('button', { name: 'Choose a file…' }).click();
  await page.getByRole('checkbox', { name: manager }).click();
  await expect(page.getByRole('checkbox', { name: manager })).toBeChecked();
  await page.getByText(/of other teams$/).waitFor();
}

/** Imports what is being shown and waits until the team is there. */
export async function importTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import \d+ (person|people)$/ }).click();
  await page.getByText(/ imported$/).waitFor();
}
