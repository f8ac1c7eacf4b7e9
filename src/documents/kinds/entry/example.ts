/** The example's results: an invented district of six schools, chosen so that every verdict occurs. */
import type { ProcedureKind } from '../../../model/procedure';

export interface EntryRow {
  year: number;
  kind: ProcedureKind;
  grade: number;
  subject: string;
  municipality: string;
  code: string;
  school: string;
  participants: number;
  low: number;
}

const municipality = 'Озёрный муниципальный округ';
const procedures = [
  ['ВПР', 5, 'Русский язык'],
  ['ВПР', 5, 'Математика'],
  ['ВПР', 6, 'Русский язык'],
  ['ВПР', 6, 'Математика'],
  ['ОГЭ', 9, 'Русский язык'],
  ['ОГЭ', 9, 'Математика'],
] as const;

/** [participants, low] of each procedure in its order; null: the school did not take part. */
type Year = readonly (readonly [number, number] | null)[];
const schools: readonly { code: string; name: string; previous: Year; last: Year }[] = [
  {
    code: 'edu900001',
    name: 'МБОУ «Центральная СОШ»',
    previous: [
      [54, 4],
      [52, 6],
      [49, 5],
      [51, 7],
      [43, 1],
      [43, 3],
    ],
    last: [
      [57, 3],
      [56, 5],
      [53, 4],
      [52, 6],
      [45, 2],
      [45, 4],
    ],
  },
  {
    code: 'edu900002',
    name: 'МБОУ «Заречная СОШ»',
    previous: [
      [24, 8],
      [25, 11],
      [22, 6],
      [23, 9],
      [18, 3],
      [18, 5],
    ],
    last: [
      [26, 9],
      [26, 12],
      [24, 8],
      [24, 10],
      [19, 4],
      [19, 7],
    ],
  },
  {
    code: 'edu900003',
    name: 'МКОУ «Полевая ООШ»',
    previous: [
      [9, 1],
      [9, 3],
      [8, 1],
      [8, 2],
      [7, 0],
      [7, 1],
    ],
    last: [
      [10, 1],
      [10, 3],
      [9, 2],
      [9, 1],
      [6, 0],
      [6, 1],
    ],
  },
  {
    code: 'edu900004',
    name: 'МБОУ «Лесная СОШ»',
    previous: [
      [31, 4],
      [30, 5],
      [28, 3],
      [29, 6],
      [25, 2],
      [25, 4],
    ],
    last: [
      [33, 5],
      [32, 10],
      [30, 4],
      [30, 7],
      [26, 3],
      [26, 6],
    ],
  },
  {
    code: 'edu900005',
    name: 'МБОУ «Нагорная СОШ»',
    previous: [
      [19, 2],
      [19, 3],
      [20, 2],
      [20, 4],
      [15, 0],
      [15, 2],
    ],
    last: [
      [21, 2],
      [21, 4],
      [18, 1],
      [18, 4],
      [16, 1],
      [16, 2],
    ],
  },
  {
    code: 'edu900006',
    name: 'МКОУ «Хуторская НОШ — детский сад»',
    previous: [null, null, null, null, null, null],
    last: [[5, 1], [5, 1], [4, 0], null, null, null],
  },
];
const years = [2025, 2026] as const;

/** The example's rows, one a school × procedure × year. */
export const exampleRows: readonly EntryRow[] = schools.flatMap(({ code, name, previous, last }) =>
  [previous, last].flatMap((results, index) =>
    results.flatMap((result, place) => {
      const [kind, grade, subject] = procedures[place]!;
      if (!result) return [];
      const [participants, low] = result;
      return [{ year: years[index]!, kind, grade, subject, municipality, code, school: name, participants, low }];
    }),
  ),
);

/** People with «3», «4», «5» among those above «2»: about half, a third and the rest. */
export function higherMarks({ participants, low }: Pick<EntryRow, 'participants' | 'low'>): [number, number, number] {
  const above = participants - low;
  const three = Math.round(above * 0.5);
  const four = Math.round(above * 0.35);
  return [three, four, above - three - four];
}
