/**
 * What the manager of the demo types: a day with two customers, heard and written in five languages, and another one
 * with the same rep a week later.
 */

export const questions = [
  'What do you want to be different after this visit?',
  'What did you notice while the customer was speaking?',
  'What would you keep for the next visit?',
] as const;

/** The competency both days are about. */
export const focus = 'Listening';

export const goal = 'Find out whether he hears the reason behind the first objection.';

export interface DemoVisit {
  customer: string;
  outcome: 'Advance' | 'Continuation';
  lines: readonly string[];
}

export const visits: readonly DemoVisit[] = [
  {
    customer: 'Betasoloin',
    outcome: 'Advance',
    lines: [
      '+ Let the buyer finish, then waited eight seconds before asking on #list',
      '"Honestly, the drivers refuse the new tablets."',
      '? Ouvre par « Qu’est-ce qui a changé depuis le printemps ? »',
      '+ Reformule le besoin avec les mots du client avant de parler de prix',
      '- Előbb mutatta a kimutatást, mint hogy megkérdezte volna, ki fogja használni',
    ],
  },
  {
    customer: 'Cancity',
    outcome: 'Continuation',
    lines: [
      '"Őszintén szólva a sofőrök nem kérik az új eszközt."',
      '! Manda il piano di avvio a @Bianchi entro venerdì',
      '* Una guida di una pagina per gli autisti: più utile di un’altra demo',
      '- A răspuns la obiecție înainte să asculte întrebarea până la capăt',
      '+ Și-a notat țintele clientului și le-a repetat la sfârșit',
    ],
  },
];

export const answer = 'That the buyer tells me who stops it. At Betasoloin he did.';

export const strength = 'Waits in silence until the real reason comes';

export const summary = {
  whatWorked:
    'You stayed silent after the first answer, and both buyers went on to the real reason. At Betasoloin this led to a date with the driver team.',
  workOn: 'Ask who will use it before you show anything.',
  privateNote: 'Unsure about the new territory; talk about it calmly, not in the car.',
};

export const steps = [
  {
    text: 'Opens each visit with a question about the users',
    owner: 'The rep',
    inDays: 14,
    behaviour: true,
  },
  { text: 'Sends the one-page driver guide as a draft', owner: 'Me', inDays: 5, behaviour: false },
] as const;

/** The second day, at a customer to whom something was promised on the first. */
export const second = {
  goal: 'See whether he asks about the users before he opens the laptop.',
  question: 'What did you try since last time?',
  visit: {
    customer: 'Cancity',
    objective: 'Agree who of the drivers tries the tablet',
    advanceSought: 'A date for a trial with two drivers',
    questionsToAsk: 'Who will have it in their hands every day?\nWhat would make them ask for it?',
  },
  asked: [
    'How to let the customer choose, as the depot chief did just now.',
    'That he answers for the drivers. I had not thought of asking him.',
  ],
  followUp: 'What made him choose?',
  lines: [
    '+ Opened with a question about the users: “Who will have it in their hands?” #list',
    '"Végre valaki a sofőröket is megkérdezi."',
    '- Filled the pause after four seconds, the buyer was still thinking #list',
    '! Envoie le programme de l’essai d’ici mardi',
  ],
  summary: {
    whatWorked:
      'You asked about the users before you opened the laptop, and the buyer chose the two drivers himself.',
    workOn: 'Leave the pause to the customer: count to eight.',
    privateNote: 'Much calmer than last week; offer him the pilot in the new territory.',
  },
  step: {
    text: 'Counts to eight after every open question',
    owner: 'The rep',
    inDays: 14,
    behaviour: true,
  },
} as const;

/** Help of several weeks that begins after the first day. */
export const programme = {
  baseline: 'Shows the dashboard before anybody has said what they need',
  target: 'Lets the buyer finish, and sums up before the first slide',
  level: 4,
  why: 'Two offers in a row went to the wrong person',
} as const;
