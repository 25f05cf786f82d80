/** What the manager of the demo types: a day with two customers, heard and written in five languages. */

export const questions = [
  'What do you want to be different after this visit?',
  'What did you notice while the customer was speaking?',
  'What would you keep for the next visit?',
] as const;

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
  { text: 'Opens the next three visits with a question about the users', owner: 'The rep', inDays: 14 },
  { text: 'Sends the one-page driver guide as a draft', owner: 'Me', inDays: 5 },
] as const;
