import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ReportBranch, ReportFault } from '#shared/domain/finalised-report.ts';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { renderScreen } from '../../test/render.tsx';
import { VerificationResult } from './verification-result.tsx';

const sessionId = sessionIdSchema.parse('01a226e8-5894-7419-8564-4ed2dc5e0291');
const ofDay = { sessionId, repName: 'Versie Hillebrand', day: '2026-10-12' };

function show(faults: ReportFault[], branches: ReportBranch[] = []) {
  renderScreen(<VerificationResult verification={{ checked: 3, faults, branches }} />, { answers: {} });
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent);
}

test('files are named beside rep and day; several of one report are one report, whose text still stands', () => {
  const lines = show([
    { ...ofDay, fault: 'fileAltered', file: 'shelf <1>.png' },
    { ...ofDay, fault: 'fileMissing', file: 'offer.pdf' },
    { ...ofDay, fault: 'fileUnreadable', file: 'stand.jpg' },
  ]);
  expect(lines).toEqual([
    'Versie Hillebrand, 12 October 2026: the file “shelf <1>.png” was changed outside Curbside',
    'Versie Hillebrand, 12 October 2026: the file “offer.pdf” is gone',
    'Versie Hillebrand, 12 October 2026: the file “stand.jpg” cannot be read',
  ]);
  expect(screen.getByText('1 report is not as it was finalised:')).toBeVisible();
  expect(screen.getByText(/the text of the report still stands/)).toBeVisible();
  expect(screen.queryByText(/Nothing of these is exported/)).not.toBeInTheDocument();
});

test('a report whose text was changed leads to a backup, and says nothing of files', () => {
  expect(show([{ ...ofDay, repName: '', fault: 'altered', file: null }])).toEqual([
    'Team, 12 October 2026: its text was changed outside Curbside',
  ]);
  expect(screen.getByText(/Nothing of these is exported/)).toBeVisible();
  expect(screen.queryByText(/only a file/)).not.toBeInTheDocument();
});

test('a report made in another copy is said beside what is unchanged', () => {
  expect(show([], [{ ...ofDay, besideDay: '2026-10-05' }])).toEqual([
    'Versie Hillebrand, 12 October 2026: made in another copy of Curbside, beside the report of 5 October 2026',
  ]);
  expect(screen.getByText('3 final reports checked: all unchanged.')).toBeVisible();
  expect(screen.getByText(/Not a fault/)).toBeVisible();
});
