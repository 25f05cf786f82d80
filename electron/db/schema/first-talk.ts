import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FirstTalkPoint } from '#shared/domain/first-talk-rules.ts';
import type { RepId } from '#shared/domain/ids.ts';
import { instant, uuid } from '../columns.ts';
import { rep } from './rep.ts';

/** One point of a new manager's first private talk with a rep; no row means nothing was said or written yet. */
export const firstTalkPoint = sqliteTable(
  'first_talk_point',
  {
    repId: uuid<RepId>('rep_id')
      .notNull()
      .references(() => rep.id, { onDelete: 'cascade' }),
    point: text().$type<FirstTalkPoint>().notNull(),
    /** Null while there is a note only. */
    talkedDay: text('talked_day'),
    note: text().notNull().default(''),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.repId, t.point] })],
);
