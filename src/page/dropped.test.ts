import { droppedFiles } from './dropped';

const fileEntry = (name: string) => ({
  isFile: true,
  isDirectory: false,
  file: (resolve: (file: File) => void) => resolve(new File([], name)),
});
const folder = (portions: unknown[][]) => ({
  isFile: false,
  isDirectory: true,
  createReader: () => {
    const left = [...portions, []];
    return { readEntries: (resolve: (entries: unknown) => void) => resolve(left.shift()) };
  },
});
const transfer = (entries: unknown[], files: File[] = []) =>
  ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;
const names = async (dropped: DataTransfer) => (await droppedFiles(dropped)).map(({ name }) => name);

test('files are taken as they are, whatever their names', async () => {
  expect(await names(transfer([fileEntry('письмо.docx')], [new File([], 'письмо.docx')]))).toEqual(['письмо.docx']);
});

test('of a folder workbooks are taken, of its folders too, however many portions it is read in', async () => {
  const inner = folder([[fileEntry('ОГЭ 2026.ODS')]]);
  const dropped = transfer([
    folder([
      [fileEntry('ВПР 10.xlsx'), fileEntry('заметки.txt')],
      [fileEntry('ВПР 9.xls'), inner],
    ]),
  ]);
  expect(await names(dropped)).toEqual(['ВПР 9.xls', 'ВПР 10.xlsx', 'ОГЭ 2026.ODS']);
});
