import { entryKey } from '../../../model/state';
import * as z from 'zod';
import { documentAbout } from '../../../words/papers/documents';
import { entryWords } from '../../../words/diagnostics/entry';
import type { DocumentDefinition } from '../../definition';
import { exampleRows } from './example';
import { entryPlan } from './plan';

const inputs = z.object({});

/** «Образец листа результатов»: kept as a source, so what is typed there is read and never overwritten. */
export const entrySheet: DocumentDefinition<z.infer<typeof inputs>> = {
  kind: 'source',
  title: entryWords.entryTitle,
  group: 'identification',
  about: documentAbout.source,
  schools: 'none',
  madeFrom: {},
  inputs,
  build: ({ sheetName }) => {
    const head = { kind: 'source', key: entryKey, title: entryWords.entryTitle };
    return {
      plans: [entryPlan({ ...head, name: sheetName('source', entryKey, entryWords.entrySheet) }, [])],
      notes: [],
    };
  },
};

/** «Показать на примере»: results of an invented district, removed with our other sheets. */
export const exampleSheet: DocumentDefinition<z.infer<typeof inputs>> = {
  kind: 'example',
  title: entryWords.exampleTitle,
  group: 'identification',
  about: documentAbout.example,
  schools: 'none',
  madeFrom: {},
  inputs,
  build: ({ sheetName }) => {
    const head = { kind: 'example', key: '', title: entryWords.exampleTitle };
    return {
      plans: [entryPlan({ ...head, name: sheetName('example', '', entryWords.exampleSheet) }, exampleRows)],
      notes: [],
    };
  },
};
