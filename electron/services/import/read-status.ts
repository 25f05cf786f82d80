import type { RepStatus } from '#shared/domain/rep.ts';
import { repStatuses } from '#shared/domain/rep.ts';
import { fold } from './fold.ts';
import { words } from './words.ts';

/** How exports say whether somebody is there, folded: flags of the CRMs, then words of the five languages. */
const STATUS_WORDS: Record<RepStatus, readonly string[]> = {
  active: words(`
    active, true, yes, y, 1, enabled, activated, current, employed,
    actif, active, oui, vrai, en poste, present, presente,
    aktiv, igen, igaz, dolgozik, allomanyban,
    attivo, attiva, si, vero, in servizio, in forza,
    activ, activa, da, adevarat, angajat, angajata
  `),
  on_leave: words(`
    on leave, on_leave, leave, parental leave, maternity leave, sick leave, away, sabbatical,
    en conge, conge, absent, absente, conge maternite, conge parental, arret maladie,
    tavol, szabadsagon, tartosan tavol, gyed, gyes, csed, tappenz, betegszabadsag, tappenzen,
    in congedo, congedo, assente, in aspettativa, aspettativa, maternita, in malattia,
    in concediu, concediu, plecat temporar, concediu medical, concediu de maternitate, suspendat
  `),
  left: words(`
    left, inactive, false, no, n, 0, disabled, deactivated, former, terminated, resigned,
    parti, partie, inactif, inactive, non, faux, sorti, sortie, ancien, desactive,
    kilepett, inaktiv, nem, hamis, elment, tavozott, volt munkatars,
    uscito, uscita, inattivo, inattiva, falso, cessato, cessata, dimesso, ex dipendente,
    plecat, plecata, inactiv, inactiva, nu, fals, demisionat, fost angajat, incetat
  `),
};

const BY_WORD: ReadonlyMap<string, RepStatus> = new Map(
  repStatuses.flatMap((status) => STATUS_WORDS[status].map((word) => [word, status] as const)),
);

/** Reads a status in any of the five languages or as a yes/no flag of "is active"; `null` when it says something else. */
export function readStatus(text: string): RepStatus | null {
  return BY_WORD.get(fold(text)) ?? null;
}
