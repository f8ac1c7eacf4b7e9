import { createHost } from '../../../excel-stand-in/node';
import { selfCheckWords as words } from '../../words/workbook/self-check';
import { bench } from './testing/bench';
import { newFile } from '../file';
import { done } from '../../model/outcome';
import { emptyState } from '../../model/state';
import { checkPlan, checkText, selfCheck } from './self-check';

const nothing = () => undefined;
const newBook = () => {
  const made = newFile([], { plans: [checkPlan], state: emptyState() }, { keepState: false });
  return Promise.resolve(made.ok ? done(made.value.bytes) : made);
};
const tried = async () => {
  const outcome = await selfCheck(nothing, newBook);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value;
};

test.each(['1.9', '1.14', '1.21'])('every action goes at ExcelApi %s, and nothing of it stays', async (level) => {
  const { book, opened } = createHost({ level }).use();
  const all = await tried();
  expect(all.filter(({ code }) => code !== null)).toEqual([]);
  expect(all.length).toBeGreaterThan(35);
  expect(book.sheets.map(({ name, cells }) => [name, cells.size])).toEqual([['Лист1', 0]]);
  expect([book.names.size, book.xmlParts]).toEqual([0, []]);
  expect(opened).toHaveLength(1);
  expect(checkText(all, 'Excel')).toContain(`ExcelApi ${level}`);
});

test('each refusal is named by its action and code', async () => {
  const host = createHost().use();
  host.refusals = [
    { member: 'PageLayout.PaperSize', code: 'GeneralException' },
    { member: 'WorksheetFreezePanes.*', code: 'InvalidOperation' },
    { member: 'ChartCollection.Add', code: 'AccessDenied' },
    { member: 'CustomXmlPartCollection.Add', code: 'UnsupportedSheet' },
    { member: 'DataValidation.Rule', code: 'InvalidArgument' },
    { member: 'WorkbookCreated.Open', code: 'GeneralException' },
  ];
  const refused = (await tried()).filter(({ code }) => code !== null);
  expect(refused.map(({ title, code }) => `${title}: ${code}`)).toEqual([
    `${words.steps.validations}: InvalidArgument`,
    `${words.steps.charts}: AccessDenied`,
    `${words.steps.xml}: UnsupportedSheet`,
    'закрепление строк и столбцов: InvalidOperation',
    'закрепление строк и столбцов: InvalidOperation',
    'размер бумаги: GeneralException',
    `${words.steps.newBook}: GeneralException`,
  ]);
});

test('a workbook that holds anything is left alone', async () => {
  const { host } = bench();
  const before = JSON.stringify(host.book.sheets.map(({ name }) => name));
  expect(await selfCheck(nothing, newBook)).toMatchObject({ ok: false, problem: { code: 'excel-check-needs-empty' } });
  expect(JSON.stringify(host.book.sheets.map(({ name }) => name))).toBe(before);
});
