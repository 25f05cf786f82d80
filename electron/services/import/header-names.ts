import type { ImportField } from '#shared/domain/rep-import.ts';
import { words } from './words.ts';

/**
 * What exports call their columns, folded (no case, no diacritics): Salesforce, HubSpot and Pipedrive user exports, then
 * plain lists in English, French, Hungarian, Italian and Romanian. Earlier names win where two columns of a file fit the
 * same field (`Title` says more about a person's role than Salesforce's `Role`, which is a place in a hierarchy).
 */
export const HEADER_NAMES: Record<ImportField, readonly string[]> = {
  name: words(`
    full name, name, user full name, display name, employee name, sales agent, sales rep,
    sales rep name, sales representative, salesperson, sales person, rep, rep name, agent,
    agent name, representative, account executive, employee, team member, seller, person,
    owner name, opportunity owner, account owner, deal owner, contact owner, owner, user,
    nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, nom, nom du commercial,
    commercial, commerciale, vendeur, collaborateur, representant, delegue, employe, salarie,
    teljes nev, nev, munkatars, munkatars neve, ertekesito, ertekesito neve, kepviselo, uzletkoto,
    dolgozo, dolgozo neve, kollega, felhasznalo, tulajdonos,
    nome completo, nome e cognome, cognome e nome, nominativo, nome, venditore, agente,
    rappresentante, dipendente, collaboratore, utente, proprietario,
    nume complet, nume si prenume, nume prenume, nume, agent de vanzari, agent vanzari, reprezentant,
    angajat, vanzator, utilizator, proprietar, reprezentant vanzari, nume angajat
  `),
  firstName: words(`
    first name, given name, forename, firstname, user first name,
    prenom, keresztnev, utonev, nome di battesimo, prenume
  `),
  lastName: words(`
    last name, family name, surname, lastname, user last name,
    nom de famille, vezeteknev, csaladnev, cognome, nume de familie
  `),
  role: words(`
    job title, title, position, function, role, role name, user role, profile, job,
    poste, fonction, intitule du poste, titre, emploi,
    beosztas, munkakor, pozicio, szerepkor,
    ruolo, qualifica, mansione, posizione, titolo, funzione,
    functie, functia, post, pozitie, rol, titlu
  `),
  email: words(`
    email, e mail, email address, e mail address, work email, user email, owner email, mail,
    adresse email, adresse e mail, courriel, adresse electronique, adresse mail, mel,
    email cim, e mail cim, emailcim, villamposta, drotposta,
    indirizzo email, indirizzo e mail, posta elettronica,
    adresa email, adresa de email, adresa e mail, adresa de e mail, posta electronica
  `),
  phone: words(`
    phone, phone number, work phone, business phone, mobile phone, mobile phone number, mobile,
    mobile number, cell, cell phone, telephone, telephone number, tel,
    numero de telephone, telephone portable, portable, tel portable, mobile professionnel,
    telefon, telefonszam, mobil, mobilszam, mobiltelefon, telefon szam,
    telefono, numero di telefono, cellulare, numero telefono, cell aziendale,
    numar de telefon, numar telefon, telefon mobil, nr telefon, nr tel
  `),
  region: words(`
    region, sales region, territory, sales territory, territory name, regional office, area,
    district, zone, branch, office, office location, location, state province, division,
    territoire, secteur, agence, bureau, bureau regional, direction regionale, zone geographique,
    regio, terulet, ertekesitesi terulet, korzet, iroda, telephely, kepviselet, megye,
    regione, zona, territorio, area di vendita, filiale, sede, ufficio, zona di vendita,
    regiune, regiunea, zona de vanzari, teritoriu, birou, sucursala, filiala, judet, arie,
    team, teams, primary team, main team, equipe, csapat, squadra, echipa
  `),
  hireDay: words(`
    hire date, hired, hired on, date hired, hire day, start date, employment start date,
    date of joining, joining date, joined, date joined, employed since, member since,
    date d'embauche, date embauche, date d'entree, date entree, date d'arrivee, embauche,
    en poste depuis,
    belepes, belepes datuma, belepes napja, felvetel datuma, munkaviszony kezdete, belepett, kezdes,
    data assunzione, data di assunzione, assunto il, data inizio, data di inizio, assunzione,
    data angajarii, data angajare, angajat din, data inceperii, angajare
  `),
  managerName: words(`
    manager, manager name, sales manager, line manager, direct manager, reports to, supervisor,
    team lead, team leader, manager full name, boss, head, regional manager,
    responsable, responsable commercial, superviseur, chef d'equipe, chef des ventes, superieur,
    superieur hierarchique, directeur commercial, n+1, nom du responsable, rattache a,
    vezeto, vezeto neve, felettes, felettese, kozvetlen felettes, kozvetlen vezeto, csapatvezeto,
    menedzser, ertekesitesi vezeto, teruleti vezeto,
    responsabile, responsabile vendite, superiore, supervisore, capo area, capoarea, caposquadra,
    manager direct, sef, sef direct, sef echipa, sef de echipa, superior, supervizor, coordonator,
    manager vanzari, director vanzari
  `),
  status: words(`
    status, active, is active, user status, employment status, active flag, state, user state,
    statut, actif, active user, etat,
    allapot, statusz, aktiv,
    stato, attivo,
    stare, activ, starea
  `),
  notes: words(`
    notes, note, comment, comments, remarks, description, about me, about,
    commentaire, commentaires, remarque, remarques, observations,
    megjegyzes, megjegyzesek, jegyzet, leiras,
    commenti, commento, annotazioni, osservazioni, descrizione,
    observatii, comentarii, comentariu, mentiuni, descriere
  `),
};

/** Headers that mean the whole name when alone, and one half of it beside the other half (`Nom` + `Prénom`). */
export const HALF_NAMES: ReadonlySet<string> = new Set(['name', 'nom', 'nome', 'nume', 'nev']);

/** Family-name headers of a language that writes the family name first. */
export const FAMILY_FIRST: ReadonlySet<string> = new Set(['vezeteknev', 'csaladnev', 'keresztnev', 'utonev']);
