import { contentsOf, type RowCounts } from './copy.ts';
import type { Db } from './open.ts';

/** Differs from before once anything was written to the file, by this connection or another. */
export function changeMark({ $client }: Db): string {
  const ours = String($client.prepare('SELECT total_changes()').pluck().get());
  return `${ours} ${String($client.pragma('data_version', { simple: true }))}`;
}

/** Rows per table. */
export function rowCountsOf({ $client }: Db): RowCounts {
  return contentsOf($client).rows;
}
