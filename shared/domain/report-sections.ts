/** The parts of a report in the order they are read; the rep can comment on each. */
export const sectionKeys = [
  'kept',
  'whatWorked',
  'workOn',
  'ownWords',
  'customerVoice',
  'ideas',
  'promises',
  'together',
  'standing',
  'nextSteps',
  'visits',
  'files',
] as const;
export type SectionKey = (typeof sectionKeys)[number];
