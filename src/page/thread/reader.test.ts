/** A file read and judged in another thread gives what reading it here does: findings, messages, the workbook that is saved. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { identify } from '../../app/identification/identify';
import { newFile, openFile, reopened } from '../../hosts/file';
import { emptyState, noAnswers } from '../../model/state';
import { Reader, type Thread } from './reader';
import { serve } from './serve';
import type { Ask, Tell } from './messages';

const sample = (): Uint8Array => new Uint8Array(readFileSync(path.join(__dirname, '../../../samples/results.xlsx')));
const options = { answers: noAnswers(), hand: [], officialList: [] };
const silent = (): void => undefined;

/** A thread as the browser's: messages are copied and come later, each for itself; nothing comes once it is ended. */
function thread(heard: Tell[] = []): Thread {
  let isEnded = false;
  const made: Thread = {
    onmessage: null,
    onerror: null,
    terminate: () => {
      isEnded = true;
    },
    postMessage: (ask: Ask, moved?: unknown) => {
      const asked = structuredClone(ask, { transfer: moved as ArrayBuffer[] });
      setTimeout(() => isEnded || void take(asked), 0);
    },
  };
  const take = serve((told, moved) => {
    const copy = structuredClone(told, { transfer: moved as ArrayBuffer[] });
    heard.push(copy);
    setTimeout(() => isEnded || made.onmessage?.call({} as Worker, { data: copy } as MessageEvent), 0);
  });
  setTimeout(() => made.onmessage?.call({} as Worker, { data: { tell: 'ready' } } as MessageEvent), 0);
  return made;
}
const started = async (heard?: Tell[]): Promise<Reader> => (await Reader.start(() => thread(heard)))!;

/** A file as it stands here after it was read there. */
async function openedThere(bytes: Uint8Array, name: string, reader: Reader) {
  const read = (await reader.open(bytes, name, silent))!;
  if (!read.content.ok) throw new Error(read.content.problem.code);
  const file = reopened(read.bytes, name, read.content.value);
  if (!file.ok) throw new Error(file.problem.code);
  reader.knows(file.value.snapshot());
  return file.value;
}
function openedHere(bytes: Uint8Array, name: string) {
  const file = openFile(bytes, name);
  if (!file.ok) throw new Error(file.problem.code);
  return file.value;
}

test.each([
  ['a workbook', 'results.xlsx', sample],
  ['values alone', 'итоги.csv', () => new TextEncoder().encode('Школа;Класс;Предмет\nСОШ № 1;5;Математика')],
])('%s: the same snapshot, findings and bytes', async (_, name, bytes) => {
  const reader = await started();
  const [here, there] = [openedHere(bytes(), name), await openedThere(bytes(), name, reader)];
  expect(there.snapshot()).toStrictEqual(here.snapshot());
  expect(there.bytes()).toEqual(here.bytes());
  const findings = await reader.identify(there.snapshot(), options);
  expect(findings).toStrictEqual(identify([here.snapshot()], options));
  const change = { plans: [], state: emptyState() };
  const [written, expected] = [there.write(change), here.write(change)];
  expect(written.ok && written.value.bytes).toEqual(expected.ok && expected.value.bytes);
});

test('a sheet that was not read there is sent with its values; the others are not', async () => {
  const heard: Tell[] = [];
  const reader = await started(heard);
  const there = await openedThere(sample(), 'results.xlsx', reader);
  const snapshot = there.snapshot();
  const [first, ...others] = snapshot.sheets;
  const typed = { ...first!, values: first!.values.map((row) => [...row]).slice(0, -3) };
  const changed = { ...snapshot, sheets: [typed, ...others] };
  expect(await reader.identify(changed, options)).toStrictEqual(identify([changed], options));
});

test('a refusal comes with its own code, and the bytes with it', async () => {
  const reader = await started();
  const read = await reader.open(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'книга.xlsx', silent);
  expect(read!.bytes).toEqual(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  expect(read!.content).toEqual(openFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'книга.xlsx'));
});

test('tells how far reading has come, sheet by sheet', async () => {
  const rows = Array.from({ length: 9000 }, (_, row) => [row, `строка ${row}`]);
  const made = newFile([{ name: 'Длинный', top: 0, left: 0, values: rows }], { plans: [], state: emptyState() });
  const told: { sheet: string; done: number; total: number }[] = [];
  if (!made.ok) throw new Error(made.problem.code);
  openFile(made.value.bytes, 'длинная.xlsx', { progress: (step) => told.push(step) });
  const shares = told.map(({ done, total }) => done / total);
  expect(new Set(told.map(({ sheet }) => sheet))).toEqual(new Set(['Длинный']));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(3);
  expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
});

test('stopped, it gives nothing more and its thread is ended', async () => {
  const reader = await started();
  const stop = new AbortController();
  const reading = reader.open(sample(), 'results.xlsx', silent, stop.signal);
  stop.abort();
  expect(await reading).toBeNull();
  expect(reader.ended).toBe(true);
});

test('a copy read again in a new thread is judged without its values being sent back', async () => {
  const heard: Tell[] = [];
  const reader = await started(heard);
  const snapshot = openedHere(sample(), 'results.xlsx').snapshot();
  expect(await reader.openAgain(sample(), 'results.xlsx')).toEqual({ ok: true, value: null });
  expect(heard.flatMap((told) => (told.tell === 'piece' ? told.piece.texts : []))).toEqual([]);
  reader.knows(snapshot);
  expect(await reader.identify(snapshot, options)).toStrictEqual(identify([snapshot], options));
});

test('no thread: none is there, and the page reads by itself', async () => {
  const refused = (): Thread => {
    throw new DOMException('no', 'SecurityError');
  };
  expect(await Reader.start(refused)).toBeNull();
  const dead = (): Thread => {
    const made: Thread = { onmessage: null, onerror: null, terminate: silent, postMessage: silent };
    setTimeout(() => made.onerror?.call({} as Worker, {} as ErrorEvent), 0);
    return made;
  };
  expect(await Reader.start(dead)).toBeNull();
});
