/** Reading and judging as a body grows to all of Russia: 40,000 schools × 8 procedures × 2 years are 640,000 rows. Bundled (growth-measure.ts). */
import { bundled } from './bundled';
import type { Bench } from './measure';

export const growthBench: Bench = {
  id: 'growth',
  name: 'growth to 640,000 rows',
  needs: [],
  run: () => Promise.resolve(bundled('growth-measure.ts')),
};
