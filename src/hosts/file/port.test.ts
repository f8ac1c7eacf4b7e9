import { emptyState } from '../../model/state';
import { openFile } from './index';
import { filePort, type FilePortOptions } from './port';
import { fullPlan } from './testing/full-plan';
import { book } from './testing/packages';

function port(bytes = book(), name = 'книга.xlsx', options?: FilePortOptions) {
  const file = openFile(bytes, name);
  if (!file.ok) throw new Error(file.problem.code);
  return filePort(file.value, options);
}
const csv = () => new TextEncoder().encode('Школа;«2»\nа;1\n');
const names = async (host: ReturnType<typeof port>) => {
  const taken = await host.snapshot();
  return taken.ok ? taken.value.sheets.map(({ name }) => name) : [];
};

test('a change is seen, told of, and put back', async () => {
  const host = port();
  const before = host.bytes();
  const told = jest.fn();
  const stop = host.onSheetsChanged(told);
  expect(await host.restorePrevious()).toMatchObject({ ok: false, problem: { code: 'file-nothing-to-restore' } });
  expect(await host.change({ plans: [fullPlan()], state: emptyState() })).toMatchObject({ ok: true });
  expect(await names(host)).toContain('Свод «всё»');
  expect(told).toHaveBeenCalledTimes(1);
  expect(await host.restorePrevious()).toMatchObject({ ok: true, value: { sheets: [] } });
  expect(host.bytes()).toBe(before);
  expect(await names(host)).not.toContain('Свод «всё»');
  stop();
  await host.change({ plans: [fullPlan()], state: emptyState() });
  expect(told).toHaveBeenCalledTimes(2);
});

test('a failed change leaves everything', async () => {
  const host = port();
  const before = host.bytes();
  const outcome = await host.change({ plans: [fullPlan({ name: 'Сведения' })], state: emptyState() });
  expect(outcome).toMatchObject({ ok: false, problem: { code: 'sheet-name-taken' } });
  expect(host.bytes()).toBe(before);
});

test('state is kept in the file, or beside a file that cannot hold one until it becomes an .xlsx', async () => {
  const state = { ...emptyState(), preset: 'own' };
  for (const host of [port(), port(csv(), 'а.csv')]) {
    expect(await host.saveState(state)).toMatchObject({ ok: true, value: { preset: 'own' } });
    expect(await host.snapshot()).toMatchObject({ value: { state: { preset: 'own' } } });
    await host.change({ plans: [fullPlan()], state });
    const again = openFile(host.bytes(), host.saveName());
    expect(again.ok && again.value.snapshot().state?.preset).toBe('own');
    expect(host.saveName()).toMatch(/\.xlsx$/);
  }
});

test('cells are selected by name and told of', async () => {
  const host = port();
  const told = jest.fn();
  host.onSelection(told);
  expect(await host.selection()).toMatchObject({ value: { sheet: 'ОГЭ 2025', area: { top: 0, right: 0 } } });
  expect(await host.select({ sheet: 'сведения', row: 4, col: 2 })).toEqual({ ok: true, value: null });
  const area = { top: 4, left: 2, bottom: 4, right: 2 };
  expect(told).toHaveBeenCalledWith('xl/worksheets/sheet2.xml', area);
  expect(await host.selection()).toEqual({
    ok: true,
    value: { sheetId: 'xl/worksheets/sheet2.xml', sheet: 'Сведения', area },
  });
  expect(await host.select({ sheet: 'нет', row: 0, col: 0 })).toMatchObject({
    problem: { code: 'file-sheet-missing' },
  });
});

test('a new workbook goes to whoever asked for it, without state', async () => {
  const onNewWorkbook = jest.fn<void, [string, Uint8Array]>();
  const host = port(book(), 'книга.xlsx', { onNewWorkbook });
  await host.newWorkbook('Копия.xlsx', [fullPlan()]);
  const [name, bytes] = onNewWorkbook.mock.calls[0]!;
  const copy = openFile(bytes, name);
  expect(copy.ok && copy.value.snapshot()).toMatchObject({ state: null, sheets: [{ name: 'Свод «всё»' }] });
});

test('a cancelled action does nothing', async () => {
  const host = port();
  const signal = AbortSignal.abort();
  expect(await host.snapshot({ signal })).toMatchObject({ problem: { code: 'file-cancelled' } });
  expect(await host.change({ plans: [fullPlan()], state: emptyState() }, { signal })).toMatchObject({ ok: false });
  expect(await host.readOnlyReason()).toEqual({ ok: true, value: null });
  expect(await host.recover()).toEqual({ ok: true, value: { recovered: false } });
});
