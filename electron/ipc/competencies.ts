import * as competencies from '#electron/services/competencies.ts';
import * as frameworks from '#electron/services/frameworks.ts';
import type { Context } from '#electron/services/context.ts';
import type { DomainHandlers } from './handlers.ts';

export function competenciesHandlers(context: () => Context): DomainHandlers<'competencies'> {
  return {
    list: (input) => competencies.listCompetencies(context(), input),
    framework: (input) => frameworks.getFramework(context(), input),
    frameworks: () => frameworks.listFrameworks(context()),
    createFramework: (input) => frameworks.createFramework(context(), input),
    updateFramework: (input) => frameworks.updateFramework(context(), input),
    publishFramework: (input) => frameworks.publishFramework(context(), input),
    newVersion: (input) => frameworks.newVersion(context(), input),
    archiveFramework: (input) => frameworks.archiveFramework(context(), input),
    restoreFramework: (input) => frameworks.restoreFramework(context(), input),
    assign: (input) => frameworks.assign(context(), input),
    add: (input) => competencies.addCompetency(context(), input),
    update: (input) => competencies.updateCompetency(context(), input),
    describeLevel: (input) => competencies.describeLevel(context(), input),
    move: (input) => competencies.moveCompetency(context(), input),
    renameGroup: (input) => competencies.renameGroup(context(), input),
    archive: (input) => competencies.archiveCompetency(context(), input),
    restore: (input) => competencies.restoreCompetency(context(), input),
  };
}
