import type { Column } from '../columns/columns';
import type { MathLevel } from '../text/said';
import type { Context } from './context';
import { featuresOf } from './features';

/** Subjects of the two levels of ЕГЭ mathematics. */
export const ofLevel: Readonly<Record<MathLevel, string>> = {
  profile: 'Математика (профильная)',
  basic: 'Математика (базовая)',
};

/** «Базовый уровень» and «Профильный уровень» over columns of mathematics, by their captions or by the title, are two procedures. */
export function settleLevels(columns: readonly Column[], { subject, kind }: Context): void {
  const titled = subject.length === 1 ? subject[0]!.value : null;
  if (kind.length === 1 && kind[0]!.value !== 'ЕГЭ') return;
  for (const { key, path } of columns) {
    if (key.subject !== null ? key.subject !== 'Математика' : titled !== null && !titled.startsWith('Математика'))
      continue;
    for (const text of path) {
      const level = featuresOf(text).mathLevel;
      if (level) key.subject = ofLevel[level];
    }
  }
}
