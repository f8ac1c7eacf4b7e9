/** Reading and judging against the floor, measured in the bundled code (reading-measure.ts). */
import { bundled } from './bundled';
import type { Bench } from './measure';

export const readingBench: Bench = {
  id: 'reading',
  name: 'reading and judging',
  needs: [],
  run: () => Promise.resolve(bundled('reading-measure.ts')),
};
