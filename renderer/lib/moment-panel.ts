import type { Idea, IdeaInput } from '#shared/domain/idea.ts';
import type { ObservationId, RepId } from '#shared/domain/ids.ts';
import type { Recognition } from '#shared/domain/recognition.ts';
import { createFormPanel } from './form-panel.ts';

/** What the panel is about: a new idea or recognition, or one that is changed. `start` is what was chosen already. */
export type MomentTarget =
  | { type: 'idea'; repId?: RepId }
  | { type: 'changeIdea'; idea: Idea; start?: Partial<IdeaInput> }
  | { type: 'recognition'; repId?: RepId; note?: { id: ObservationId; text: string } }
  | { type: 'changeRecognition'; recognition: Recognition };

/** The one panel for ideas and recognition, opened from anywhere; the ideas feature draws it, the shell mounts it. */
export const useMomentPanel = createFormPanel<MomentTarget>();
