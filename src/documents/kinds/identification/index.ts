/** The three sheets of identification: «ШНОР», «Свод», «Что прочитано». */
import * as z from 'zod';
import type { SheetPlan } from '../../../model/plan';
import { readWords, shnorWords, svodWords } from '../../../words/identification';
import type { DocumentContext, DocumentDefinition } from '../../definition';
import { readPlan } from './read';
import { shnorPlan } from './shnor';
import { svodPlan } from './svod';

const nothingToFill = z.object({});
const definition = (
  kind: string,
  title: string,
  plan: (context: DocumentContext) => SheetPlan,
): DocumentDefinition<z.infer<typeof nothingToFill>> => ({
  kind,
  title,
  group: 'identification',
  inputs: nothingToFill,
  build: (context) => ({ plans: [plan(context)], notes: [] }),
});

export const identificationDocuments: readonly DocumentDefinition[] = [
  definition('shnor', shnorWords.sheet, shnorPlan),
  definition('svod', svodWords.sheet, svodPlan),
  definition('read', readWords.sheet, readPlan),
];
