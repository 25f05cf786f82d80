import 'i18next';
import type answer from '../../resources/locales/en/answer.json';
import type balance from '../../resources/locales/en/balance.json';
import type brief from '../../resources/locales/en/brief.json';
import type cadence from '../../resources/locales/en/cadence.json';
import type coachability from '../../resources/locales/en/coachability.json';
import type commitments from '../../resources/locales/en/commitments.json';
import type common from '../../resources/locales/en/common.json';
import type competencies from '../../resources/locales/en/competencies.json';
import type exchange from '../../resources/locales/en/exchange.json';
import type exporting from '../../resources/locales/en/export.json';
import type firstTalk from '../../resources/locales/en/first-talk.json';
import type firstRun from '../../resources/locales/en/first-run.json';
import type formats from '../../resources/locales/en/formats.json';
import type ideas from '../../resources/locales/en/ideas.json';
import type dayEnd from '../../resources/locales/en/day-end.json';
import type importing from '../../resources/locales/en/import.json';
import type need from '../../resources/locales/en/need.json';
import type personal from '../../resources/locales/en/personal.json';
import type planner from '../../resources/locales/en/planner.json';
import type promise from '../../resources/locales/en/promise.json';
import type programme from '../../resources/locales/en/programme.json';
import type questions from '../../resources/locales/en/questions.json';
import type ratings from '../../resources/locales/en/ratings.json';
import type rep from '../../resources/locales/en/rep.json';
import type report from '../../resources/locales/en/report.json';
import type reports from '../../resources/locales/en/reports.json';
import type ride from '../../resources/locales/en/ride.json';
import type search from '../../resources/locales/en/search.json';
import type settings from '../../resources/locales/en/settings.json';
import type shell from '../../resources/locales/en/shell.json';
import type shortcuts from '../../resources/locales/en/shortcuts.json';
import type skillWill from '../../resources/locales/en/skill-will.json';
import type team from '../../resources/locales/en/team.json';
import type today from '../../resources/locales/en/today.json';

/* Keys are checked against the English catalogue: one line per namespace. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      answer: typeof answer;
      balance: typeof balance;
      brief: typeof brief;
      cadence: typeof cadence;
      coachability: typeof coachability;
      commitments: typeof commitments;
      common: typeof common;
      competencies: typeof competencies;
      'day-end': typeof dayEnd;
      exchange: typeof exchange;
      export: typeof exporting;
      'first-run': typeof firstRun;
      'first-talk': typeof firstTalk;
      formats: typeof formats;
      ideas: typeof ideas;
      import: typeof importing;
      need: typeof need;
      personal: typeof personal;
      planner: typeof planner;
      programme: typeof programme;
      promise: typeof promise;
      questions: typeof questions;
      ratings: typeof ratings;
      rep: typeof rep;
      report: typeof report;
      reports: typeof reports;
      ride: typeof ride;
      search: typeof search;
      settings: typeof settings;
      shell: typeof shell;
      shortcuts: typeof shortcuts;
      'skill-will': typeof skillWill;
      team: typeof team;
      today: typeof today;
    };
  }
}
