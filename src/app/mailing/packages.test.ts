/** Packages for schools: folders, names, what leaves the workbook. */
import { stampOf } from '../../documents/forms/stamp';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../../documents/testing/findings';
import { asShown } from '../../model/shown';
import { done } from '../../model/outcome';
import { sheetPlanSchema, type SheetPlan } from '../../model/plan';
import type { MakingContext } from '../documents/documents';
import { madeMark } from '../../workbook/made-mark';
import { addressed, packages, schoolParts, type FileMakers } from './packages';

const rows: Row[] = ['СОШ № 1', 'СОШ № 10', 'СОШ № 2', 'Лицей'].flatMap((school): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, school === 'Лицей' ? 0 : 12, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, school === 'Лицей' ? 0 : 12, 10, 10, 8],
  ]),
);
const making = (): MakingContext => {
  const { findings, state, sheets, today } = contextOf(findingsOf(readingOf(rows)));
  return { findings, state, sheets, today };
};
const never = new AbortController().signal;
const tools = (signal = never) => ({
  progress: () => undefined,
  signal,
  pause: async () => undefined,
  step: (school: string) => school,
});

test('a folder a school of the list in the order of numbers, and a list of them', async () => {
  const given: SheetPlan[][] = [];
  const makers: FileMakers = {
    xlsx: async (plans) => (given.push(plans), done(new Uint8Array([1]))),
    docx: async () => new Uint8Array([2]),
  };
  const made = await packages(making(), { addressees: 'list' }, makers, tools());
  if (!made.ok) throw new Error(made.problem.code);
  expect(made.value.map(({ path }) => path)).toEqual([
    'Список рассылки.xlsx',
    ...['СОШ № 1', 'СОШ № 2', 'СОШ № 10'].flatMap((school) =>
      ['Страница школы.docx', 'Дорожная карта.docx', 'Формы для заполнения.docx', 'Заполнить и вернуть.xlsx'].map(
        (file) => `${school}/${file}`,
      ),
    ),
  ]);
  const list = given.at(-1)![0]!;
  expect(textsOf(list)).toEqual(expect.arrayContaining(['СОШ № 10', 'Озёрский район', 'Направлено']));
});

test('everybody with results, or those named', () => {
  const context = making();
  expect(addressed(context, 'all').schools).toHaveLength(4);
  expect(addressed(context, ['Лицей']).schools.map(({ school }) => school.name)).toEqual(['Лицей']);
});

test('schools of one name in two municipalities have folders that tell them apart', async () => {
  const context = making();
  const one = context.findings.judgement.verdicts.find(({ school }) => school.name === 'СОШ № 2')!;
  Object.assign(one.school, { name: 'СОШ № 1', municipality: 'Лесной район' });
  const makers: FileMakers = { xlsx: async () => done(new Uint8Array()), docx: async () => new Uint8Array() };
  const made = await packages(context, { addressees: 'list' }, makers, tools());
  if (!made.ok) throw new Error(made.problem.code);
  expect([...new Set(made.value.slice(1).map(({ path }) => path.split('/')[0]))]).toEqual([
    'СОШ № 1 (Озёрский район)',
    'СОШ № 1 (Лесной район)',
    'СОШ № 10',
  ]);
});

test('an office of one municipality sends to its own schools, and says how many others there are', async () => {
  const context = making();
  const other = context.findings.judgement.verdicts.find(({ school }) => school.name === 'СОШ № 2')!;
  Object.assign(other.school, { municipality: 'Лесной район' });
  const office = { ...context, state: { ...context.state, organisation: { municipality: 'Озёрский район' } } };
  const written: (readonly SheetPlan[])[] = [];
  const makers: FileMakers = {
    xlsx: async (plans) => (written.push(plans), done(new Uint8Array())),
    docx: async (plans) => (written.push(plans), new Uint8Array()),
  };
  const made = await packages(office, { addressees: 'list' }, makers, tools());
  if (!made.ok) throw new Error(made.problem.code);
  expect([...new Set(made.value.slice(1).map(({ path }) => path.split('/')[0]))]).toEqual(['СОШ № 1', 'СОШ № 10']);
  expect(addressed(office, 'list').others).toBe(1);
  for (const plans of written) expect(plans.length).toBeGreaterThan(0);
  expect(await packages(office, { addressees: [other.school.id] }, makers, tools())).toMatchObject({
    problem: { code: 'packages-others', params: { count: 1 } },
  });
});

test('nobody to send to is said; a cancelled packing gives nothing', async () => {
  const makers: FileMakers = { xlsx: async () => done(new Uint8Array()), docx: async () => new Uint8Array() };
  expect(await packages(making(), { addressees: [] }, makers, tools())).toMatchObject({
    problem: { code: 'packages-nobody' },
  });
  const stop = new AbortController();
  let steps = 0;
  const stopped = await packages(making(), { addressees: 'list' }, makers, {
    ...tools(stop.signal),
    pause: async () => void (++steps === 3 && stop.abort()),
  });
  expect(stopped).toMatchObject({ problem: { code: 'cancelled' } });
  expect(steps).toBe(3);
});

test("the user's sheets are looked through for the first school, not for each one again", () => {
  const context = making();
  let asked = 0;
  const values = new Proxy(
    Array.from({ length: 300 }, (_, row) => [`Строка ${row}`, row]),
    {
      get: (rows, key) => (typeof key === 'string' && /^\d+$/.test(key) && asked++, Reflect.get(rows, key) as unknown),
    },
  );
  const sheet = { id: 'own', name: 'Свод', visibility: 'visible' as const, top: 0, left: 0, values };
  const over = { ...context, sheets: [sheet] };
  const counts = addressed(over, 'list').schools.map((verdict) => {
    asked = 0;
    expect(schoolParts(over, verdict).ok).toBe(true);
    return asked;
  });
  expect(counts[0]).toBeGreaterThan(values.length);
  for (const count of counts.slice(1)) expect(count).toBeLessThan(values.length);
});

test('a school outside the list gets its page and the forms, and no help for ШНОР', () => {
  const context = making();
  const parts = schoolParts(context, addressed(context, ['Лицей']).schools[0]!);
  if (!parts.ok) throw new Error(parts.problem.code);
  expect(parts.value.map(({ title }) => title)).toEqual([
    'Страница школы',
    'Формы для заполнения',
    'Заполнить и вернуть',
  ]);
  const [page] = parts.value[0]!.plans;
  expect(textsOf(page!)).toContain('Заключение');
  expect(textsOf(page!).filter((text) => /ШНОР|Рекомендации|Куратор/.test(text))).toEqual([]);
});

describe('the workbook to fill in', () => {
  const context = making();
  const verdict = addressed(context, 'list').schools[0]!;
  const parts = schoolParts(context, verdict);
  if (!parts.ok) throw new Error(parts.problem.code);
  const { plans } = parts.value.at(-1)!;

  test('holds the page, the roadmap and three forms, valid and stamped for the school', () => {
    expect(plans.map(({ name }) => name)).toEqual([
      'Страница школы',
      'Дорожная карта',
      'Потребности',
      'Школьные процессы',
      'Рисковый профиль',
    ]);
    for (const plan of plans) expect(() => sheetPlanSchema.parse(plan)).not.toThrow();
    expect(plans.map((plan) => stampOf(asShown(plan)))).toEqual([
      null,
      ...['roadmap', 'needs', 'processes', 'risk'].map((kind) =>
        expect.objectContaining({ v: 1, kind, school: 'СОШ № 1', name: 'СОШ № 1', sent: '2026-11-22' }),
      ),
    ]);
  });

  test('leads to no sheet that is not in it, and names no other school', () => {
    const formulas = plans.flatMap((plan) => [
      ...plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.f ? [cell.f] : []))),
      ...plan.conditional.map(({ formula }) => formula),
    ]);
    expect(formulas.length).toBeGreaterThan(20);
    expect(formulas.filter((formula) => formula.includes('!'))).toEqual([]);
    const links = plans.flatMap(({ rows: all }) =>
      all.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? [])),
    );
    expect(links).toEqual([]);
    expect(plans.flatMap(textsOf).filter((text) => /СОШ № (?:2|10)(?!\d)/.test(text.replace(/\u00a0/g, ' ')))).toEqual(
      [],
    );
  });

  test('says nothing of what the office made it from', () => {
    const context = making();
    const { schools } = addressed(context, ['СОШ № 1']);
    const parts = schoolParts(context, schools[0]!);
    const texts = (parts.ok ? parts.value : []).flatMap(({ plans }) => plans.flatMap(textsOf));
    expect(texts.some((text) => text.startsWith('shnor|roadmap|'))).toBe(true);
    expect(texts.filter((text) => text.startsWith(madeMark))).toEqual([]);
  });

  test('its stamp stays out of what is printed', () => {
    for (const plan of plans) {
      const { area } = plan.print;
      const at = plan.rows.findIndex(({ cells }) =>
        cells.some((cell) => String(cell?.v ?? '').startsWith('#shnor-form')),
      );
      if (at >= 0) expect(area!.bottom < at || plan.rows[at]!.hidden).toBe(true);
    }
  });
});
