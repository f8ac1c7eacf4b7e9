/** The three sheets of identification: «ШНОР», «Свод», «Что прочитано». */
import * as z from 'zod';
import type { SheetPlan } from '../../../model/plan';
import { readWords, shnorWords, svodWords } from '../../../words/list/identification';
import { documentAbout } from '../../../words/papers/documents';
import type { DocumentContext, DocumentDefinition, MadePart } from '../../definition';
import { readPlan } from './read';
import { shnorPlan } from './shnor';
import { svodPlan } from './svod';

const nothingToFill = z.object({});
const definition = (
  kind: 'shnor' | 'svod' | 'read',
  title: string,
  parts: readonly MadePart[],
  plan: (context: DocumentContext) => SheetPlan,
): DocumentDefinition<z.infer<typeof nothingToFill>> => ({
  kind,
  title,
  group: 'identification',
  about: documentAbout[kind],
  schools: 'none',
  madeFrom: { [kind]: parts },
  inputs: nothingToFill,
  build: (context) => ({ plans: [plan(context)], notes: [] }),
});

export const identificationDocuments: readonly DocumentDefinition[] = [
  definition('shnor', shnorWords.sheet, ['list', 'decisions', 'criteria', 'verdicts', 'sources'], shnorPlan),
  definition('svod', svodWords.sheet, ['list', 'criteria', 'verdicts', 'sources'], svodPlan),
  definition('read', readWords.sheet, ['criteria', 'sources'], readPlan),
];
