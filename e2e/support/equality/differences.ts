import type { Facts } from './sheets';

/** «Свод ▸ B7 value: file 3, Excel 4» for every fact that one side has otherwise or not at all. */
export function differences(name: string, file: Facts | undefined, excel: Facts | undefined): string[] {
  if (!file || !excel) return [`${name} is missing`];
  return [...new Set([...file.keys(), ...excel.keys()])]
    .filter((key) => file.get(key) !== excel.get(key))
    .map((key) => `${name} ▸ ${key}\n  file  ${file.get(key) ?? '—'}\n  Excel ${excel.get(key) ?? '—'}`);
}
