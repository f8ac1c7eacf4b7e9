import { createHost } from './node';

test('values written through the genuine client come back, one sync each way', async () => {
  const host = createHost();
  const read = await host.Excel.run(host.session, async (context) => {
    const sheet = context.workbook.worksheets.add('Новый');
    sheet.getRange('A1:B2').values = [
      ['Школа', 1],
      [true, ''],
    ];
    await context.sync();
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('values,address,rowCount');
    context.workbook.worksheets.load('items/name,items/visibility');
    await context.sync();
    return { values: used.values, address: used.address, sheets: context.workbook.worksheets.items.map((s) => s.name) };
  });
  expect(read.values).toEqual([
    ['Школа', 1],
    [true, ''],
  ]);
  expect(read.address).toBe('Новый!A1:B2');
  expect(read.sheets).toEqual(['Лист1', 'Новый']);
  expect(host.syncs.map((sync) => sync.writes)).toEqual([true, false]);
});

test('an error of the host is the genuine client’s error with its code', async () => {
  const host = createHost();
  const run = host.Excel.run(host.session, async (context) => {
    context.workbook.worksheets.getItem('Нет такого').load('name');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('a missing sheet asked for as a null object is one', async () => {
  const host = createHost();
  await host.Excel.run(host.session, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Нет такого');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
  });
});

test('selecting, typing and renaming by hand reach the add-in as events', async () => {
  const host = createHost();
  const heard: string[] = [];
  await host.Excel.run(host.session, async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async (event) => void heard.push(`selected ${event.address}`));
    worksheets.onChanged.add(async (event) => void heard.push(`changed ${event.address}`));
    worksheets.onDeleted.add(async () => void heard.push('deleted'));
    await context.sync();
  });
  host.user.addSheet('Второй');
  host.user.select('Лист1', 'B2:C3');
  host.user.type('Лист1', 'B2', 'текст');
  host.user.deleteSheet('Второй');
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(heard).toEqual(['selected B2:C3', 'changed B2', 'deleted']);
});

test('a planned failure before and after the effect', async () => {
  const host = createHost();
  const write = () =>
    host.Excel.run(host.session, async (context) => {
      context.workbook.worksheets.getItem('Лист1').getRange('A1').values = [['x']];
      await context.sync();
    });
  host.faults = [{ sync: 1, code: 'GeneralException', when: 'before' }];
  await expect(write()).rejects.toMatchObject({ code: 'GeneralException' });
  expect(host.book.sheets[0]!.cells.size).toBe(0);
  host.faults = [{ sync: 1, code: 'AccessDenied', when: 'after' }];
  await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(host.book.sheets[0]!.cells.size).toBe(1);
});
