import type { Context } from '#electron/services/context.ts';
import { latestImport, type Imports } from '#electron/services/import/imports.ts';
import { ok } from '#shared/lib/result.ts';
import type { DomainHandlers } from './handlers.ts';

/** `chooseFile` opens the system's dialog and answers a path, or null when the manager closed it. */
export function importsHandlers(
  context: () => Context,
  imports: Imports,
  chooseFile: () => Promise<string | null>,
): DomainHandlers<'imports'> {
  return {
    choose: async () => {
      const path = await chooseFile();
      return path === null ? ok(null) : imports.openFile(path);
    },
    drop: imports.takeFile,
    preview: imports.preview,
    check: imports.check,
    commit: imports.commit,
    latest: () => ok(latestImport(context())),
    cancel: ({ token }) => ok(imports.cancel(token)),
    undo: ({ batchId }) => imports.undo(batchId),
  };
}
