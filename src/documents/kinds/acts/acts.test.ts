/** Acts are one table: what people do to its sheet the programme prints. */
import { programmeDefinition } from '../programme';
import { contextOf, findingsOf, readingOf, textsOf, withSheets } from '../../testing/findings';
import { defaultActs } from './acts';
import { acts } from './index';

const empty = contextOf(findingsOf(readingOf([])));
const built = acts.build(empty, acts.inputs.parse({}));
const state = { ...empty.state, documents: { acts: built.memory } };

test('every act has its requisites with a source, or says what to check', () => {
  const texts = textsOf(built.plans[0]!);
  expect(texts).toContain(
    'Федеральный закон от 29\u00a0декабря 2012\u00a0г. №\u00a0273-ФЗ «Об образовании в Российской Федерации»',
  );
  const rows = built.plans[0]!.rows.map(({ cells }) => cells.map((cell) => cell?.v));
  const checks = rows.filter((cells) => typeof cells[0] === 'number').map((cells) => cells[4]);
  expect(checks).toHaveLength(defaultActs.length);
  expect(checks.filter((check) => check === 'проверьте редакцию').length).toBeGreaterThan(15);
  expect(new Set(checks)).toEqual(
    new Set(['проверьте редакцию', 'проверьте реквизиты и редакцию', 'впишите дату и номер']),
  );
});

test('no act past its time is a default', () => {
  expect(JSON.stringify(defaultActs)).not.toMatch(/996-р|590\/219/);
});

test('an edited, an added and a deleted act stand so in the programme and on the sheet made again', () => {
  const changed = withSheets({ ...empty, state }, built.plans, (sheet) => {
    const row = (text: string) => sheet.values.find((cells) => String(cells[1] ?? '').includes(text))!;
    row('273-ФЗ')[2] = 'Статья 28.';
    const own = row('273-ФЗ').map((): null => null) as (string | null)[];
    own[1] = 'Закон субъекта Российской Федерации об образовании';
    sheet.values.splice(sheet.values.indexOf(row('273-ФЗ')) + 1, 0, own);
    sheet.values.splice(sheet.values.indexOf(row('1642')), 1);
  });
  const { plans } = programmeDefinition.build(changed, programmeDefinition.inputs.parse({}));
  const programme = textsOf(plans.find(({ key }) => key === 'acts')!);
  for (const texts of [programme, textsOf(acts.build(changed, acts.inputs.parse({})).plans[0]!)]) {
    expect(texts).toContain('Статья 28.');
    expect(texts).toContain('Закон субъекта Российской Федерации об образовании');
    expect(texts.some((text) => text.includes('1642'))).toBe(false);
  }
});
