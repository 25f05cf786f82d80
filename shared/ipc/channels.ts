import { tableNames, type TableName } from './tables.ts';

export interface Channel {
  effect: 'read' | 'write' | 'act';
  tables: readonly TableName[];
  /** Answered also behind the app lock: it shows nothing of what is locked away. */
  whileLocked?: true;
}

/** Asked again whenever one of these tables changes. */
function reads(...tables: TableName[]): Channel {
  return { effect: 'read', tables };
}

/** Announces these tables after it succeeded. */
function writes(...tables: TableName[]): Channel {
  return { effect: 'write', tables };
}

/** Touches the system rather than the database: a dialog, a folder, a window. */
const acts: Channel = { effect: 'act', tables: [] };

function whileLocked(channel: Channel): Channel {
  return { ...channel, whileLocked: true };
}

/** What a report is made of. */
const reported: TableName[] = [
  'session',
  'session_question',
  'visit',
  'observation',
  'commitment',
  'rating',
  'rep',
  'setting',
  'competency',
  'report',
];

/**
 * Every channel between the page and the trusted side, and the tables it reads or writes. Kept apart from the zod
 * contract so that neither the preload nor the page carries zod; `contract.ts` must have the same keys.
 */
export const channels = {
  app: {
    bootstrap: whileLocked(reads('setting', 'rep', 'session', 'lock')),
    retryOpen: writes(...tableNames),
    openAnyway: writes(...tableNames),
    startEmpty: writes(...tableNames),
    chooseDataFolder: writes(...tableNames),
    showDataFolder: acts,
    notices: reads('backup'),
    checkFile: acts,
    giveUpFile: writes(...tableNames),
    quit: whileLocked(acts),
  },
  lock: {
    state: whileLocked(reads('lock')),
    set: writes('lock'),
    remove: writes('lock'),
    lockNow: acts,
    unlock: whileLocked(writes(...tableNames)),
  },
  personalData: {
    get: reads(...tableNames),
    export: acts,
    erase: writes(...tableNames),
    previewRetention: reads(...tableNames),
    applyRetention: writes(...tableNames),
  },
  problems: {
    list: reads('problem_report'),
    remove: writes('problem_report'),
  },
  settings: {
    update: writes('setting', 'script', 'competency'),
  },
  sample: {
    load: writes(...tableNames),
    remove: writes(...tableNames),
  },
  imports: {
    choose: acts,
    drop: acts,
    preview: acts,
    check: reads('rep'),
    commit: writes('rep', 'import_batch'),
    latest: reads('import_batch'),
    cancel: acts,
    undo: writes('rep', 'import_batch'),
  },
  reps: {
    board: reads(
      'rep',
      'session',
      'observation',
      'commitment',
      'profile_entry',
      'competency',
      'programme',
      'setting',
    ),
    coverage: reads('rep', 'session', 'setting'),
    options: reads('rep'),
    get: reads('rep', 'session', 'observation', 'commitment', 'profile_entry', 'setting'),
    timeline: reads(
      'session',
      'session_question',
      'rep',
      'visit',
      'observation',
      'commitment',
      'competency',
      'profile_entry',
      'idea',
      'recognition',
      'programme',
      'exchange',
      'report',
    ),
    archived: reads(
      'session',
      'commitment',
      'profile_entry',
      'idea',
      'recognition',
      'programme',
      'competency',
    ),
    create: writes('rep'),
    update: writes('rep'),
    setCadence: writes('rep'),
    archive: writes('rep'),
    restore: writes('rep'),
    remove: writes('rep'),
  },
  sessions: {
    list: reads('session', 'rep', 'visit', 'observation', 'competency'),
    get: reads(
      'session',
      'rep',
      'session_question',
      'visit',
      'debrief',
      'intervention',
      'observation',
      'commitment',
      'competency',
      'profile_entry',
      'idea',
      'recognition',
    ),
    plan: writes('session', 'session_question'),
    update: writes('session', 'session_question'),
    move: writes('session'),
    start: writes('session'),
    conclude: writes('session', 'visit'),
    reopen: writes('session'),
    cancel: writes('session'),
    restore: writes('session'),
    remove: writes(
      'session',
      'session_question',
      'question_draft',
      'tell',
      'visit',
      'draft',
      'commitment',
      'debrief',
      'intervention',
    ),
    archive: writes('session'),
    unarchive: writes('session'),
    saveSummary: writes('session'),
    askQuestion: writes('session_question'),
    addQuestion: writes('session_question', 'question_draft'),
    askFromScript: writes('session_question'),
    addFollowUp: writes('session_question', 'question_draft'),
    questionDrafts: reads('question_draft'),
    saveQuestionDraft: writes('question_draft'),
    balance: reads('session_question', 'observation', 'tell'),
    tell: writes('tell'),
    untell: writes('tell'),
  },
  visits: {
    add: writes('visit'),
    update: writes('visit'),
    arrive: writes('visit'),
    archive: writes('visit'),
    restore: writes('visit'),
    drive: writes('visit'),
    reorder: writes('visit'),
    split: writes('visit', 'observation'),
    join: writes('visit', 'observation'),
    targets: reads('session', 'visit', 'observation'),
    move: writes(
      'session',
      'visit',
      'observation',
      'session_question',
      'commitment',
      'debrief',
      'intervention',
      'attachment',
    ),
    segments: reads('visit'),
  },
  debriefs: {
    get: reads('debrief', 'session_question', 'script', 'visit'),
    start: writes('debrief'),
    say: writes('debrief', 'session_question'),
    save: writes('debrief'),
    end: writes('debrief', 'observation', 'commitment'),
    reopen: writes('debrief', 'observation', 'commitment'),
  },
  interventions: {
    count: writes('intervention'),
    takeBack: writes('intervention'),
  },
  observations: {
    add: writes('observation', 'draft'),
    addAll: writes('observation', 'draft'),
    update: writes('observation'),
    archive: writes('observation'),
    restore: writes('observation'),
    draft: reads('draft'),
    /** What was typed in the last second before the lock is not lost. */
    saveDraft: whileLocked(acts),
  },
  dayEnd: {
    get: reads('session', 'rep', 'competency', 'visit', 'observation', 'promise'),
    draft: writes('session'),
    withdrawDraft: writes('session'),
  },
  exchanges: {
    get: reads('session', 'rep', 'competency', 'visit', 'observation', 'promise', 'exchange'),
    save: writes('exchange'),
    addGuest: writes('exchange'),
    updateGuest: writes('exchange'),
    archiveGuest: writes('exchange'),
    restoreGuest: writes('exchange'),
    addAnswer: writes('exchange'),
    updateAnswer: writes('exchange'),
    archiveAnswer: writes('exchange'),
    restoreAnswer: writes('exchange'),
  },
  promises: {
    update: writes('promise'),
  },
  profile: {
    list: reads('profile_entry', 'observation', 'visit', 'competency'),
    history: reads('profile_entry', 'observation'),
    candidates: reads('session', 'observation', 'visit'),
    create: writes('profile_entry'),
    update: writes('profile_entry'),
    archive: writes('profile_entry'),
    restore: writes('profile_entry'),
  },
  commitments: {
    list: reads('commitment', 'rep'),
    add: writes('commitment'),
    update: writes('commitment'),
    setStatus: writes('commitment'),
    sightings: reads('commitment', 'observation'),
    sight: writes('commitment'),
    unsight: writes('commitment'),
    exportCalendar: acts,
    archive: writes('commitment'),
    restore: writes('commitment'),
  },
  programmes: {
    list: reads('programme', 'competency'),
    weeks: reads('programme', 'session', 'observation', 'rating'),
    start: writes('programme'),
    update: writes('programme'),
    extend: writes('programme'),
    withdrawExtension: writes('programme'),
    review: writes('programme'),
    reopen: writes('programme'),
    archive: writes('programme'),
    restore: writes('programme'),
  },
  competencies: {
    list: reads('competency'),
    framework: reads('competency', 'rep'),
    frameworks: reads('competency', 'rep'),
    createFramework: writes('competency'),
    updateFramework: writes('competency'),
    publishFramework: writes('competency'),
    newVersion: writes('competency'),
    archiveFramework: writes('competency'),
    restoreFramework: writes('competency'),
    assign: writes('competency'),
    add: writes('competency'),
    update: writes('competency'),
    describeLevel: writes('competency'),
    move: writes('competency'),
    renameGroup: writes('competency'),
    archive: writes('competency'),
    restore: writes('competency'),
  },
  ideas: {
    list: reads('idea', 'rep', 'observation'),
    heard: reads('idea', 'rep', 'session', 'observation'),
    add: writes('idea'),
    takeUp: writes('idea'),
    update: writes('idea'),
    archive: writes('idea'),
    restore: writes('idea'),
  },
  recognitions: {
    list: reads('recognition', 'rep', 'observation'),
    last: reads('recognition', 'idea', 'rep'),
    add: writes('recognition'),
    update: writes('recognition'),
    archive: writes('recognition'),
    restore: writes('recognition'),
  },
  firstTalks: {
    overview: reads('first_talk', 'rep'),
    get: reads('first_talk'),
    set: writes('first_talk'),
  },
  ratings: {
    list: reads('rating', 'session', 'rep', 'visit', 'observation', 'competency'),
    set: writes('rating'),
    clear: writes('rating'),
    trend: reads('rating', 'session', 'visit', 'observation', 'competency'),
    mirror: reads('rating', 'session', 'observation', 'competency'),
  },
  questions: {
    scripts: reads('script', 'session_question', 'session', 'commitment'),
    asked: reads('session_question', 'session', 'rep', 'commitment'),
    askedWithFocus: reads('session', 'session_question', 'competency'),
    balance: reads('session', 'session_question', 'observation', 'tell'),
    createScript: writes('script'),
    updateScript: writes('script'),
    archiveScript: writes('script'),
    restoreScript: writes('script'),
    addStage: writes('script'),
    renameStage: writes('script'),
    archiveStage: writes('script'),
    restoreStage: writes('script'),
    addQuestion: writes('script'),
    updateQuestion: writes('script'),
    moveQuestion: writes('script'),
    archiveQuestion: writes('script'),
    restoreQuestion: writes('script'),
  },
  coachability: {
    list: reads('coachability'),
    addCheck: writes('coachability'),
    updateCheck: writes('coachability'),
    archiveCheck: writes('coachability'),
    restoreCheck: writes('coachability'),
    addOutcome: writes('coachability'),
    updateOutcome: writes('coachability'),
    archiveOutcome: writes('coachability'),
    restoreOutcome: writes('coachability'),
  },
  skillWill: {
    matrix: reads('skill_will', 'rep'),
    history: reads('skill_will'),
    place: writes('skill_will'),
    archive: writes('skill_will'),
    restore: writes('skill_will'),
  },
  today: {
    get: reads(
      'session',
      'session_question',
      'visit',
      'observation',
      'commitment',
      'rep',
      'competency',
      'profile_entry',
      'programme',
      'setting',
    ),
    whoNext: reads('session', 'commitment', 'rep', 'programme', 'setting'),
  },
  briefs: {
    get: reads(
      'session',
      'session_question',
      'script',
      'visit',
      'observation',
      'commitment',
      'rep',
      'competency',
      'setting',
    ),
    aside: reads('session', 'observation', 'commitment', 'profile_entry', 'rep'),
    exportPdf: acts,
  },
  company: {
    get: reads('setting'),
    chooseLogo: writes('setting'),
    removeLogo: writes('setting'),
    restoreLogo: writes('setting'),
  },
  lists: {
    export: acts,
    exportSessionCalendar: acts,
  },
  answers: {
    choose: writes('session', 'report', 'commitment'),
    drop: writes('session', 'report', 'commitment'),
    paste: writes('session', 'report', 'commitment'),
  },
  search: {
    query: reads('rep', 'session', 'session_question', 'visit', 'observation'),
  },
  backups: {
    overview: reads('backup'),
    make: acts,
    chooseFolder: acts,
    useOwnFolder: acts,
    showFolder: acts,
    setPassphrase: writes('backup'),
    drill: acts,
    preview: acts,
    restore: writes(...tableNames),
    restoreRep: writes(...tableNames),
    salvage: writes(...tableNames),
  },
  reports: {
    document: reads(...reported),
    markdown: reads(...reported),
    exportPdf: acts,
    exportFile: acts,
    showFile: acts,
    check: reads(...reported),
    history: reads('report', 'session'),
    finalise: writes('session', 'report'),
    recall: writes('session', 'report'),
    acknowledge: writes('session', 'report'),
    close: writes('session', 'report'),
    addAddendum: writes('report'),
    verify: acts,
  },
} as const satisfies Record<string, Record<string, Channel>>;

export type Channels = typeof channels;
export type DomainName = keyof Channels;

/** The wire name of a channel. */
export function channelName(domain: string, method: string): string {
  return `${domain}.${method}`;
}

/** Broadcast after a write: the tables it touched. */
export const changedEvent = 'changed';
/** Broadcast while a job runs. */
export const progressEvent = 'progress';
