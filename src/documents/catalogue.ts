/** The one list of documents: the pane and the command line offer what stands here. */
import type { DocumentDefinition } from './definition';
import { diagnosticDocuments } from './diagnostics';
import { entrySheet, exampleSheet } from './entry/definition';
import { identificationDocuments } from './identification';
import { programmeDefinition } from './programme';
import { roadmapDefinition } from './roadmap';
import { orderDefinition } from './roadmap/order';

export const documents: readonly DocumentDefinition[] = [
  ...identificationDocuments,
  exampleSheet,
  entrySheet,
  roadmapDefinition,
  programmeDefinition,
  orderDefinition,
  ...diagnosticDocuments,
];
