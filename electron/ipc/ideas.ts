import type { Context } from '#electron/services/context.ts';
import * as talks from '#electron/services/first-talks.ts';
import * as ideas from '#electron/services/ideas.ts';
import * as recognitions from '#electron/services/recognitions.ts';
import type { DomainHandlers } from './handlers.ts';

export function ideasHandlers(context: () => Context): DomainHandlers<'ideas'> {
  return {
    list: (input) => ideas.listIdeas(context(), input),
    heard: () => ideas.listHeard(context()),
    add: (input) => ideas.addIdea(context(), input),
    takeUp: (input) => ideas.takeUpIdea(context(), input),
    update: (input) => ideas.updateIdea(context(), input),
    archive: (input) => ideas.archiveIdea(context(), input),
    restore: (input) => ideas.restoreIdea(context(), input),
  };
}

export function recognitionsHandlers(context: () => Context): DomainHandlers<'recognitions'> {
  return {
    list: (input) => recognitions.listRecognitions(context(), input),
    last: () => recognitions.listLastRecognised(context()),
    add: (input) => recognitions.addRecognition(context(), input),
    update: (input) => recognitions.updateRecognition(context(), input),
    archive: (input) => recognitions.archiveRecognition(context(), input),
    restore: (input) => recognitions.restoreRecognition(context(), input),
  };
}

export function firstTalksHandlers(context: () => Context): DomainHandlers<'firstTalks'> {
  return {
    overview: () => talks.listFirstTalks(context()),
    get: (input) => talks.getFirstTalk(context(), input),
    set: (input) => talks.setFirstTalkPoint(context(), input),
  };
}
