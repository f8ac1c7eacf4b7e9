import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemText } from '../../words/problems';
import { openPath, savePath } from './node';
import { book, bookPath } from './testing/packages';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shnor-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a workbook is read from the disk and written beside, then renamed', async () => {
  const opened = await openPath(bookPath);
  expect(opened.ok && opened.value.snapshot().fileName).toBe('book.xlsx');
  const path = join(folder, 'копия.xlsx');
  writeFileSync(path, 'old');
  expect(await savePath(path, book())).toEqual({ ok: true, value: null });
  expect(Buffer.compare(readFileSync(path), book())).toBe(0);
  expect(readdirSync(folder)).toEqual(['копия.xlsx']);
});

test('what is not there, or is a folder, is said', async () => {
  for (const [path, code] of [
    [join(folder, 'нет.xlsx'), 'file-not-found'],
    [folder, 'file-is-folder'],
  ] as const) {
    const opened = await openPath(path);
    expect(opened).toMatchObject({ ok: false, problem: { code } });
    expect(opened.ok || problemText(opened.problem)).not.toContain('undefined');
  }
  expect(await savePath(join(folder, 'нет', 'a.xlsx'), book())).toMatchObject({ problem: { code: 'file-not-found' } });
  mkdirSync(join(folder, 'a.xlsx'));
  expect(await savePath(join(folder, 'a.xlsx'), book())).toMatchObject({ problem: { code: 'file-is-folder' } });
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('a target that is open in Excel or LibreOffice stays as it is', async () => {
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, 'old');
  for (const lock of ['~$a.xlsx', '.~lock.a.xlsx#']) {
    writeFileSync(join(folder, lock), '');
    expect(await savePath(path, book())).toMatchObject({ ok: false, problem: { code: 'file-target-busy' } });
    rmSync(join(folder, lock));
  }
  expect(readFileSync(path, 'utf8')).toBe('old');
});

test('a full disk leaves the old file and nothing beside it', async () => {
  // Linux has a device that is always full.
  expect(existsSync('/dev/full')).toBe(true);
  const path = join(folder, 'a.xlsx');
  writeFileSync(path, 'old');
  const beside = join(folder, `.a.xlsx.${process.pid}.tmp`);
  const { symlinkSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
  symlinkSync('/dev/full', beside);
  expect(await savePath(path, book())).toMatchObject({ ok: false, problem: { code: 'file-disk-full' } });
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['a.xlsx']);
});

test('no permission is said', async () => {
  // Root may write anywhere but into the kernel's own folders.
  const root = process.getuid?.() === 0;
  const path = root ? '/proc/shnor.xlsx' : join(folder, 'locked', 'a.xlsx');
  if (!root) {
    mkdirSync(join(folder, 'locked'));
    chmodSync(join(folder, 'locked'), 0o500);
  }
  const saved = await savePath(path, book());
  expect(saved).toMatchObject({ ok: false, problem: { code: root ? 'file-not-found' : 'file-no-permission' } });
});
