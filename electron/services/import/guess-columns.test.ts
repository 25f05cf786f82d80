import { describe, expect, it } from 'vitest';
import { guessColumns, looksLikeHeader } from './guess-columns.ts';

const guess = (header: string) => guessColumns(header.split(','), []).columns;

describe('guessColumns', () => {
  it.each([
    // Salesforce: user list, and a report of opportunity owners
    [
      'First Name,Last Name,Title,Email,Phone,Manager,Active',
      ['firstName', 'lastName', 'role', 'email', 'phone', 'managerName', 'status'],
    ],
    ['User: Full Name,Username,Role,Profile,Territory', ['name', null, 'role', null, 'region']],
    ['Full Name,First Name,Last Name,Work Email', ['name', null, null, 'email']],
    // HubSpot and Pipedrive
    [
      'First name,Last name,Email,Job title,Primary team,Status',
      ['firstName', 'lastName', 'email', 'role', 'region', 'status'],
    ],
    ['Name,Email,Mobile Phone,Role,Team,Is active', ['name', 'email', 'phone', 'role', 'region', 'status']],
    // Plain lists
    ['sales_agent,manager,regional_office', ['name', 'managerName', 'region']],
    [
      'Nom,Prénom,Fonction,Adresse e-mail,Secteur,Date d’embauche,Responsable',
      ['lastName', 'firstName', 'role', 'email', 'region', 'hireDay', 'managerName'],
    ],
    [
      'Vezetéknév,Keresztnév,Beosztás,E-mail cím,Telefonszám,Területi vezető,Belépés dátuma,Állapot',
      ['lastName', 'firstName', 'role', 'email', 'phone', 'managerName', 'hireDay', 'status'],
    ],
    ['Név,Régió,Megjegyzés', ['name', 'region', 'notes']],
    [
      'Cognome,Nome,Ruolo,Cellulare,Zona,Data di assunzione,Stato,Note',
      ['lastName', 'firstName', 'role', 'phone', 'region', 'hireDay', 'status', 'notes'],
    ],
    [
      'Nume,Prenume,Funcția,Adresă de email,Județ,Șef direct,Data angajării,Observații',
      ['lastName', 'firstName', 'role', 'email', 'region', 'managerName', 'hireDay', 'notes'],
    ],
    ['Nume și prenume,Birou', ['name', 'region']],
  ])('reads %s', (header, columns) => {
    expect(guess(header)).toEqual(columns);
  });

  it('puts Hungarian family names first, others last', () => {
    expect(guessColumns(['Vezetéknév', 'Keresztnév'], []).nameOrder).toBe('family_first');
    expect(guessColumns(['Last Name', 'First Name'], []).nameOrder).toBe('given_first');
  });

  it('looks at the cells where there are no headers, or none that it knows', () => {
    const sample = [
      ['1', 'Anna Kovács', 'anna@example.com', '2021-03-05'],
      ['2', 'Béla Nagy', '', '2019-11-30'],
    ];
    expect(guessColumns(null, sample).columns).toEqual([null, 'name', 'email', 'hireDay']);
    expect(guessColumns(['id', 'who', 'kontakt', 'last login'], sample).columns).toEqual([
      null,
      'name',
      'email',
      null,
    ]);
  });

  it('never gives a field to two columns', () => {
    expect(guess('Email,E-mail,Work email').filter((field) => field === 'email')).toHaveLength(1);
  });
});

describe('looksLikeHeader', () => {
  it.each([
    ['name,region', true],
    ['col a,col b', true],
    ['Anna Kovács,anna@example.com', false],
    ['Anna Kovács', false],
    ['Anna Kovács,2021-03-05', false],
    ['who,,where', false],
  ])('%s: %s', (line, expected) => {
    expect(looksLikeHeader(line.split(','))).toBe(expected);
  });
});
