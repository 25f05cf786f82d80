import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { BackupInfo } from '#shared/domain/backup.ts';
import { repIdSchema } from '#shared/domain/ids.ts';
import { renderScreen } from '../../../test/render.tsx';
import { ErasePerson } from './erase-person.tsx';

function aBackup(id: string, values: Partial<BackupInfo>): BackupInfo {
  return {
    id,
    at: '2026-10-05T10:00:00.000Z',
    reason: 'daily',
    bytes: 4096,
    encrypted: false,
    contents: null,
    label: '',
    goneBy: null,
    ...values,
  };
}

test('each backup is named with its day, as kept at a restore, or as one that merely stays', async () => {
  const repId = repIdSchema.parse('01930000-0000-7000-8000-000000000001');
  renderScreen(<ErasePerson person={{ repId, name: 'Anna', groups: [] }} />, {
    answers: {
      backups: {
        overview: () => ({
          folder: '/home/anna/Curbside/backups',
          isDefaultFolder: true,
          encrypted: false,
          passphraseNeeded: false,
          passphraseKept: false,
          trouble: null,
          drill: null,
          backups: [
            aBackup('ours', { goneBy: '2028-10-05T10:00:00.000Z' }),
            aBackup('kept', { reason: 'kept' }),
            aBackup('of another installation', {}),
          ],
          newest: 'ours',
          awayFolders: [],
        }),
      },
    },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Erase…' }));
  const items = await within(await screen.findByRole('dialog')).findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^made .+ 2026, gone by .+ 2028$/),
    expect.stringMatching(/^made .+ 2026 at a restore, stays until you delete it$/),
    expect.stringMatching(/^made .+ 2026, stays until you delete it$/),
  ]);
});
