import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { chooseDay } from './day-field.ts';

/** How an item of the export menu begins. */
type ExportName =
  | 'For the rep to answer'
  | 'PDF, A4'
  | 'PDF, Letter'
  | 'Word document'
  | 'Web page'
  | 'Markdown'
  | 'Data for other programs';

/** The report of a session, in English. */
export interface ReportPage {
  whatWorked: Locator;
  workOn: Locator;
  privateNote: Locator;
  /** What the rep will see. */
  paper: Locator;
  saved: Locator;
  addStep: (step: { text: string; owner: 'The rep' | 'Me'; due: Date; behaviour?: boolean }) => Promise<void>;
  /** Presses the export whose name begins like this and waits until the app says it is saved. */
  exportAs: (name: ExportName, fileName: string) => Promise<void>;
}

export function reportPage(page: Page): ReportPage {
  const editor = page.getByRole('region', { name: 'What you write' });
  return {
    whatWorked: editor.getByRole('textbox', { name: /^What worked/ }),
    workOn: editor.getByRole('textbox', { name: /^What to work on/ }),
    privateNote: editor.getByRole('textbox', { name: /^Only for me/ }),
    paper: page.getByTestId('report-paper'),
    saved: page.getByTestId('saved-at'),
    addStep: async ({ text, owner, due, behaviour = false }) => {
      await editor.getByRole('button', { name: 'Add a next step' }).click();
      await editor.getByRole('textbox', { name: 'What was agreed' }).fill(text);
      await editor.getByRole('radio', { name: owner, exact: true }).check();
      await chooseDay(editor.getByRole('button', { name: 'Due day' }), due);
      if (behaviour) await editor.getByRole('checkbox', { name: 'A behaviour' }).check();
      await editor.getByRole('button', { name: 'Save' }).click();
      await expect(editor.getByRole('listitem').filter({ hasText: text })).toBeVisible();
    },
    exportAs: async (name, fileName) => {
      await page.getByRole('button', { name: 'Export…' }).click();
      await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click();
      await expect(page.getByText(`Saved as ${fileName}`).last()).toBeVisible({ timeout: 30_000 });
    },
  };
}
