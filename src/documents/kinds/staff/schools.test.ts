import { contextOf, findingsOf, readingOf, type Row } from '../../testing/findings';
import type { CellValue } from '../../../model/cells';
import { staffBySchool } from './schools';

const rows = ['СОШ № 1', 'СОШ № 2'].map((school): Row => [school, 'ОГЭ Математика', 2025, 0, 5, 5, 5]);
const head = ['ОО', 'Педагогов всего', 'Вакансии'];
/** Vacancies by school, as a sheet of the region says them to a district that knows its own schools only. */
function vacancies(values: CellValue[][]) {
  const sheet = { id: 'staff', name: 'Кадры', visibility: 'visible' as const, top: 0, left: 0, values };
  return staffBySchool(contextOf(findingsOf(readingOf(rows)), { sheets: [sheet] }))
    .filter(({ column }) => column === 'vacancies')
    .map(({ school, value }) => [school.name, value]);
}

test('of two rows of one name nobody knows whose they are, unless they name the municipality', () => {
  const twice = [
    ['СОШ № 1', 20, 1],
    ['СОШ № 2', 30, 2],
    ['СОШ № 1', 40, 3],
  ];
  expect(vacancies([head, ...twice])).toEqual([['СОШ № 2', 2]]);
  const places = ['Озёрский район', 'Озёрский район', 'Лесной район'];
  expect(vacancies([['Муниципалитет', ...head], ...twice.map((row, i) => [places[i]!, ...row])])).toEqual([
    ['СОШ № 1', 1],
    ['СОШ № 2', 2],
  ]);
});
