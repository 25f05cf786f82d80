import { Notifications } from '@mantine/notifications';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { debriefSchema } from '#shared/domain/debrief.ts';
import { renderScreen } from '../../../test/render.tsx';
import { at, visitId } from '../../../test/ride.tsx';
import { ApiError } from '../../lib/api.ts';
import { undoLatest } from '../../lib/undo.tsx';
import { DebriefResult } from './debrief-result.tsx';

const debrief = {
  ...debriefSchema.parse({
    visitId,
    startedAt: at,
    endedAt: null,
    strength: '',
    development: '',
    nextStep: '',
    nextStepDue: null,
  }),
  questions: [],
};

test('a debrief that cannot be opened again says why', async () => {
  const onDone = vi.fn();
  renderScreen(
    <>
      <Notifications />
      <DebriefResult debrief={debrief} readOnly={false} onDone={onDone} />
    </>,
    {
      answers: {
        debriefs: {
          end: () => undefined,
          reopen: () => {
            throw new ApiError({ code: 'session_not_editable', message: 'The report is final.' });
          },
        },
      },
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Keep it and go on' }));
  await waitFor(() => expect(onDone).toHaveBeenCalled());
  act(() => undoLatest());
  expect(await screen.findByRole('alert')).toHaveTextContent('The report is final.');
});
