/** Schools of one name in two municipalities: wherever a paper names several schools, it says which of them it means. */
import type { SheetPlan } from '../../model/plan';
import { documents } from '../catalogue';
import type { DocumentContext } from '../definition';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../testing/findings';

const weak = (school: string): Row[] =>
  [2024, 2025, 2026].map((year): Row => [school, 'ОГЭ Математика', year, 12, 10, 5, 3]);
/** Both weak schools are called «СОШ № 1»; «Лицей» has no namesake. */
function context(): DocumentContext {
  const reading = readingOf(['озёрная', 'лесная', 'Лицей'].flatMap(weak), (school) =>
    school === 'лесная' ? 'Лесной район' : 'Озёрский район',
  );
  for (const school of reading.schools)
    if (school.name !== 'Лицей') Object.assign(school, { name: 'СОШ № 1', keys: ['сош 1'] });
  return contextOf(findingsOf(reading), { today: '2026-09-10' });
}

/** What is printed of a sheet: a roadmap keeps the school's name beside its measures, outside the paper. */
const printed = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row) => ({
    ...row,
    cells: row.cells.slice(0, (plan.print.area?.right ?? row.cells.length) + 1),
  })),
});

test.each(['roadmap', 'support', 'swot', 'note', 'overview', 'risk'])('«%s» tells namesakes apart', (kind) => {
  const definition = documents.find((one) => one.kind === kind)!;
  const { plans } = definition.build(context(), definition.inputs.parse({}));
  const named = textsOf(printed(plans[0]!)).flatMap((text) =>
    [...text.matchAll(/СОШ\s№\s1(.{0,17})/gsu)].map(([, behind]) => behind!),
  );
  expect(named.length).toBeGreaterThan(1);
  const bare = named.filter((behind) => !/^\s\((?:Лесной|Озёрский)/u.test(behind));
  expect(bare).toEqual([]);
});
