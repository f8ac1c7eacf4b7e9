import type { Facts } from './sheets';

/** Lengths as styles.ts rounds them: two that stand at a border round apart by one step. */
const length = /(\d+\.\d+)(cm|in)/g;
const step = { cm: 0.1, in: 0.01 };

function alike(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (one.replace(length, '') !== other.replace(length, '')) return false;
  const [mine, theirs] = [[...one.matchAll(length)], [...other.matchAll(length)]];
  return mine.every(([, number, unit], index) => {
    const [, against, same] = theirs[index]!;
    return unit === same && Math.abs(Number(number) - Number(against)) < step[unit as 'cm' | 'in'] * 1.01;
  });
}

/** «Свод ▸ B7 value: file 3, Excel 4» for every fact that one side has otherwise or not at all. */
export function differences(name: string, file: Facts | undefined, excel: Facts | undefined): string[] {
  if (!file || !excel) return [`${name} is missing`];
  return [...new Set([...file.keys(), ...excel.keys()])]
    .filter((key) => !alike(file.get(key), excel.get(key)))
    .map((key) => `${name} ▸ ${key}\n  file  ${file.get(key) ?? '—'}\n  Excel ${excel.get(key) ?? '—'}`);
}
