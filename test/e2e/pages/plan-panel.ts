import type { Page } from '@playwright/test';
import { chooseDay } from './day-field.ts';

/** A ride-along as it is typed into the plan panel. */
export interface PlannedRide {
  rep: string;
  startsAt: Date;
  place: string;
  /** The beginning of a competency's name. */
  focus: string;
  questions: readonly string[];
  goal: string;
}

/** Opens the plan panel by its key, fills it in and plans. Needs a screen with the navigation. */
export async function planRide(page: Page, ride: PlannedRide): Promise<void> {
  await fillPlan(page, ride);
  await page.getByRole('dialog').getByRole('button', { name: /^Plan/ }).click();
  await page.getByText(/^Session planned/).waitFor();
}

/** The panel filled in, not yet sent. */
export async function fillPlan(page: Page, ride: PlannedRide): Promise<void> {
  await page.keyboard.press('p');
  const panel = page.getByRole('dialog');
  await panel.getByRole('combobox', { name: 'With whom' }).fill(ride.rep);
  await page.getByRole('option', { name: ride.rep }).first().click();
  await chooseDay(panel.getByRole('button', { name: 'Day' }), ride.startsAt);
  await panel.getByRole('spinbutton', { name: 'From, hours' }).fill(twoDigits(ride.startsAt.getHours()));
  await panel.getByRole('spinbutton', { name: 'From, minutes' }).fill(twoDigits(ride.startsAt.getMinutes()));
  await panel.getByRole('combobox', { name: 'Focus' }).fill(ride.focus);
  await page.getByRole('option').first().click();
  for (const question of ride.questions) {
    const field = panel.getByRole('combobox', { name: 'Pick from the scripts or write your own' });
    await field.fill(question);
    await field.press('Enter');
    await panel.getByText(question).waitFor();
  }
  await panel.getByRole('textbox', { name: 'Goal of the day' }).fill(ride.goal);
  await panel.getByRole('textbox', { name: 'Place' }).fill(ride.place);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
