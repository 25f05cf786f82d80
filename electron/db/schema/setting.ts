import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Values are JSON. */
export const setting = sqliteTable('setting', { key: text().primaryKey(), value: text().notNull() });
