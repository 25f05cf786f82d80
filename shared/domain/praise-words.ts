/*
 * What praise is made of when it says nothing, in the languages notes are written in, often mixed: without accents, in
 * lower case, `*` for any ending. Hungarian and Romanian put their endings on the word, hence the stars.
 */

/** Words that praise. */
export const praiseWords = `
great good excellent amazing awesome fantastic super strong nice solid brilliant perfect outstanding wonderful
impressive well bravo kudos best proud
bon bonne bons bonnes excellent* genial* parfait* formidable* bien magnifique* top fort forte beau belle impressionnant*
jo jol joo remek* nagyszeru* kivalo* szuper* ugyes* fantasztikus* tokeletes* eros* kituno* gratulal* szep* csodas* buszke*
buon buono buona buoni buone brava bravi ottim* eccellent* bene benissimo fantastic* perfett* grande splendid* bello bella
bun buna buni bune bine excelent* grozav* minunat* perfect* felicit* puternic* frumos frumoasa`;

/** Things that can be praised without having been there. */
export const vagueWords = `
job work attitude day days energy performance effort efforts spirit mindset progress meeting call calls visit visits
session communication skills everything today keep going like on up stuff way thing things team
travail journee jour energie effort* esprit progres reunion visite* appel* seance tout continue* continuez ainsi comme
munka* hozzaallas* nap napot napod napja energia* teljesitmeny* lendulet* fejlod* targyalas* hivas* latogatas* alkalom*
kommunikacio* minden csak tovabb igy lelkes* csapat*
lavoro atteggiamento giornata giorno energia prestazione impegno spirito progressi riunione chiamata visita sessione
comunicazione tutto continua cosi avanti squadra
treaba munca atitudin* zi zile ziua energie prestati* efort* progres* intalnir* apel vizit* sesiun* comunicare*
totul continua asa tot inainte echip*`;

/** Words that carry a sentence and say nothing themselves. */
export const fillerWords = `
a an the you your was were is are it its this that very really so such and of in for to with at we i he she his her their
they had did done have has what how all again truly just be been
le la les l un une des de du d tu vous ton ta tes votre vos as ete etait es est c ce cette ca tres vraiment et en pour avec
on il elle son sa ses nous j que qu au aux aujourd hui
az egy te volt voltal nagyon igazan es meg is ez ezt hogy ma mai ma
lo i gli di del della hai ha sei stato stata era e questo questa molto davvero per con che oggi
o ai fost esti este avut foarte chiar si pentru cu asta acest aceasta tau azi ti`;

/** What people write beside something that was not meant to be passed on; one phrase between two commas. */
export const confidences = phrases(`
between us, between you and me, confidential, off the record, do not share, don t share,
entre nous, confidentiel, confidentielle, ne pas partager, a ne pas transmettre,
koztunk, koztunk maradjon, bizalmas, ne add tovabb, ne mondd el,
resti tra noi, tra noi, confidenziale, riservato, non condividere,
intre noi, ramane intre noi, confidentiala, nu da mai departe`);

/** What begins the second of several things to work on. */
export const seconds = phrases(`
second, secondly, also work on, deuxiemement, ensuite, masodszor, masodik, tovabba,
in secondo luogo, secondo, inoltre, in al doilea rand, al doilea, a doua, de asemenea`);

function phrases(list: string): string[] {
  return list.split(',').map((phrase) => phrase.trim());
}
