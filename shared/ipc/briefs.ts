import { z } from 'zod';
import { briefAsideSchema, morningBriefSchema } from '#shared/domain/brief.ts';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { paperSchema } from '#shared/domain/settings.ts';
import { channel } from './define.ts';

const bySession = z.object({ sessionId: sessionIdSchema });

export const briefsContract = {
  /** What is on the paper; the page that is printed asks for nothing else. */
  get: channel(bySession, morningBriefSchema),
  /** What only the manager reads on the screen. */
  aside: channel(bySession, briefAsideSchema),
  /** Asks where to save; `path` is null when the manager closed the dialog. */
  exportPdf: channel(bySession.extend({ paper: paperSchema }), z.object({ path: z.string().nullable() })),
};
