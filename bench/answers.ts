/** The JSON of a region’s answer. Bundled (answers-measure.ts). */
import { bundled } from './bundled';
import type { Bench } from './measure';

export const answersBench: Bench = {
  id: 'answers',
  name: 'the JSON answer',
  needs: [],
  run: () => Promise.resolve(bundled('answers-measure.ts')),
};
