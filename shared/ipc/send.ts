import { z } from 'zod';
import { sessionIdSchema } from '#shared/domain/ids.ts';
import { paperSchema } from '#shared/domain/settings.ts';
import { channel } from './define.ts';

const bySession = z.object({ sessionId: sessionIdSchema });
const onPaper = bySession.extend({ paper: paperSchema });

export const sendContract = {
  /** The system's print dialog; `printed` is false when the manager closed it. */
  print: channel(onPaper, z.object({ printed: z.boolean() })),
  /** What `mail` would open the mail program with. */
  draft: channel(bySession, z.object({ to: z.string(), subject: z.string(), body: z.string() })),
  /** Saves the PDF where the manager says, then opens the mail program and shows the file. */
  mail: channel(onPaper, z.object({ path: z.string().nullable() })),
};
