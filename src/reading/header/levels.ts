import type { Column } from '../columns/columns';
import type { Context } from './context';
import { featuresOf } from './features';
import { subjectOfLevel } from '../vocabulary/subjects';

/** «Базовый уровень» and «Профильный уровень» over columns of mathematics, by their captions or by the title, are two procedures, and so are «Базовый» and «Углублённый». */
export function settleLevels(columns: readonly Column[], { subject, kind }: Context): void {
  const titled = subject.length === 1 ? subject[0]!.value : null;
  // Outside ЕГЭ «базовый» beside «повышенный» is a level of tasks; only «углублённый» makes two works of it.
  const isDeep = columns.some(({ path }) => path.some((text) => featuresOf(text).mathLevel === 'deep'));
  if (kind.length === 1 && kind[0]!.value !== 'ЕГЭ' && !isDeep) return;
  for (const { key, path } of columns) {
    if (key.subject !== null ? key.subject !== 'Математика' : titled !== null && !titled.startsWith('Математика'))
      continue;
    for (const text of path) {
      const level = featuresOf(text).mathLevel;
      if (level) key.subject = subjectOfLevel[level];
    }
  }
}
