/** Every document of a region. Bundled (documents-measure.ts). */
import { bundled } from './bundled';
import type { Bench } from './measure';

export const documentsBench: Bench = {
  id: 'documents',
  name: 'documents of a region',
  needs: [],
  run: () => Promise.resolve(bundled('documents-measure.ts')),
};
