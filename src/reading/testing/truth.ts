/** The known facts that are laid out as tables, and the schools they belong to. */
import type { ProcedureKind } from '../../model/procedure';
import type { Dice, Tape } from './tape';

export interface TrueSchool {
  municipality: string;
  /** «МБОУ», «МКОУ», … */
  form: string;
  /** «СОШ», «ООШ», «Гимназия», … */
  type: string;
  number: number | null;
  /** «Берёзовская» */
  title: string | null;
  /** «с. Ключи» */
  place: string | null;
  branch: boolean;
  /** «edu990101» */
  code: string;
}

export interface TrueFact {
  school: TrueSchool;
  kind: ProcedureKind;
  subject: string;
  grade: number;
  year: number;
  participants: number;
  /** People with «2», «3», «4», «5». */
  marks: readonly [number, number, number, number];
}

/** People who did not fail. */
export const passedOf = (fact: TrueFact) => fact.participants - fact.marks[0];

export interface TrueProcedure {
  kind: ProcedureKind;
  subject: string;
  grade: number;
  year: number;
}

const municipalities = [
  'Сосновский муниципальный район',
  'Зареченский муниципальный округ',
  'Городской округ Лесногорск',
];
const titles = [
  'Берёзовская',
  'Ключевская',
  'Тополинская',
  'Подгорненская',
  'Зелёногорская',
  'Луговская',
  'Сёлецкая',
  'Павловская',
];
const places = ['с. Ключи', 'с. Сухой Лог', 'п. Дальний', 'с. Озёрки', 'д. Малиновка'];

/** Schools of one or two municipalities; with two, names may repeat between them. */
export function makeSchools(tape: Tape): TrueSchool[] {
  const dice = tape.dice();
  const towns = municipalities.slice(0, 1 + tape.upTo(2));
  const count = 3 + tape.upTo(10);
  const repeat = towns.length > 1 && tape.oneIn(3);
  const schools = towns.flatMap((municipality, town) => {
    const names = repeat && town > 0 ? 0 : town * 20;
    const numbers = Array.from({ length: count }, (_, at) => at + 1 + names);
    const ownTitles = [...titles];
    const ownPlaces = [...places];
    return numbers.map((number, at): TrueSchool => {
      const shape = dice.between(0, 9);
      const title = shape >= 5 && shape <= 7 ? (ownTitles.pop() ?? null) : null;
      const place = shape === 8 || shape === 9 ? (ownPlaces.pop() ?? null) : null;
      const branch = shape === 9 && place !== null;
      const numbered = (!title && !place) || branch;
      return {
        municipality,
        form: dice.of(['МБОУ', 'МБОУ', 'МКОУ', 'МАОУ', 'МОУ']),
        type:
          numbered && !branch ? dice.of(['СОШ', 'СОШ', 'СОШ', 'ООШ', 'Гимназия', 'Лицей']) : dice.of(['СОШ', 'ООШ']),
        number: numbered ? number : null,
        // Two municipalities share no title unless names repeat on purpose.
        title: title && town > 0 && !repeat ? `Ново${title.toLowerCase()}` : title,
        place: place && town > 0 && !repeat ? place.replace(/ /, ' Нижние ') : place,
        branch,
        code: `edu9${town + 1}${String(1011 + at * 7).padStart(4, '0')}`,
      };
    });
  });
  return schools;
}

/** People by mark for `participants`, with a chosen inclination to «2». */
export function makeMarks(dice: Dice, participants: number): [number, number, number, number] {
  const lowness = dice.of([0, 0.05, 0.15, 0.3, 0.3, 0.5]);
  const marks: [number, number, number, number] = [0, 0, 0, 0];
  for (let pupil = 0; pupil < participants; pupil++) {
    const roll = dice.roll();
    marks[roll < lowness ? 0 : roll < lowness + 0.35 ? 1 : roll < lowness + 0.6 ? 2 : dice.between(1, 3)]! += 1;
  }
  return marks;
}
