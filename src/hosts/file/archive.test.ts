import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import JSZip from 'jszip';
import { archiveBytes, archiveMaker } from './archive';
import { browserCodec, type Codec } from './package/codec';
import { nativeDeflate } from './package/native-deflate';
import { fullPlan } from './testing/full-plan';

const files = [
  { path: 'Список рассылки.xlsx', bytes: new Uint8Array([1, 2, 3]) },
  { path: 'МБОУ «СОШ № 1»/Дорожная карта.docx', bytes: new TextEncoder().encode('карта'.repeat(1000)) },
  { path: 'МБОУ «СОШ № 1» (2)/Дорожная карта.docx', bytes: new Uint8Array(0) },
];
const archive = (): Uint8Array => {
  const made = archiveBytes(files, '2026-11-30');
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

test('another program reads every file under its name, with the day it was made', async () => {
  const zip = await JSZip.loadAsync(archive());
  const read = await Promise.all(
    files.map(async ({ path }) => ({ path, bytes: await zip.file(path)!.async('uint8array') })),
  );
  expect(read).toEqual(files);
  expect(zip.file(files[0]!.path)!.date.toISOString().slice(0, 10)).toBe('2026-11-30');
});

test('names are marked as UTF-8, and Python’s reader, which is strict about them, unpacks folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-archive-'));
  try {
    writeFileSync(join(folder, 'a.zip'), archive());
    execFileSync('python3', ['-m', 'zipfile', '-e', join(folder, 'a.zip'), join(folder, 'out')]);
    for (const { path, bytes } of files) expect(new Uint8Array(readFileSync(join(folder, 'out', path)))).toEqual(bytes);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('more files than a zip can count are refused, not cut', () => {
  const many = Array.from({ length: 65_001 }, (_, index) => ({ path: `${index}`, bytes: new Uint8Array(0) }));
  expect(archiveBytes(many, '2026-11-30')).toMatchObject({ ok: false, problem: { code: 'archive-too-large' } });
});

test('what the files of an archive share is packed once, and each file stays what it is made alone', async () => {
  let packed = 0;
  const counting: Codec = {
    ...browserCodec,
    deflate(data) {
      packed += 1;
      return browserCodec.deflate(data);
    },
  };
  const { packing } = archiveMaker(counting, null);
  const text = (said: string) => new TextEncoder().encode(said);
  const words = ['первая', 'вторая', 'первая'];
  const made = await Promise.all(words.map((said) => packing({ 'a.xml': text('общее'), 'b.xml': text(said) })));
  expect(packed).toBe(3);
  const alone = (said: string) =>
    archiveMaker(browserCodec, null).packing({ 'a.xml': text('общее'), 'b.xml': text(said) });
  expect(made).toEqual(await Promise.all(words.map(alone)));
});

test('a workbook packed by the browser holds the same parts as one packed by us', async () => {
  const plans = [fullPlan()];
  const native = nativeDeflate();
  expect(native).not.toBeNull();
  const partsOf = async (by: typeof native) => {
    const made = await archiveMaker(browserCodec, by).xlsx(plans);
    if (!made.ok) throw new Error(made.problem.code);
    return Object.entries(unzipSync(made.value));
  };
  const ours = await partsOf(null);
  expect(ours.length).toBeGreaterThan(5);
  expect(await partsOf(native)).toEqual(ours);
  const long = new TextEncoder().encode('карта'.repeat(5000));
  const zip = await archiveMaker(browserCodec, native).packing({ 'long.xml': long });
  expect(zip.length).toBeLessThan(long.length / 10);
  expect(unzipSync(zip)['long.xml']).toEqual(long);
});
