/** The one list of documents: the pane and the command line offer what stands here. */
import type { DocumentDefinition, MadePart } from './definition';
import { diagnosticDocuments } from './kinds/diagnostics';
import { entrySheet, exampleSheet } from './kinds/entry/definition';
import { identificationDocuments } from './kinds/identification';
import { overview } from './kinds/overview';
import { programmeDefinition } from './kinds/programme';
import { reliability } from './kinds/reliability';
import { roadmapDefinition } from './kinds/roadmap';
import { orderDefinition } from './kinds/order';
import { schoolPackage } from './kinds/school-package';

export const documents: readonly DocumentDefinition[] = [
  ...identificationDocuments,
  overview,
  reliability,
  exampleSheet,
  entrySheet,
  roadmapDefinition,
  programmeDefinition,
  orderDefinition,
  ...diagnosticDocuments,
  schoolPackage,
];

/** What each kind of sheet is made from; those of the region's batch are made of other files and never out of date here. */
export const dependsOn: Readonly<Record<string, readonly MadePart[]>> = Object.assign(
  {},
  ...documents.map(({ madeFrom }) => madeFrom),
) as Record<string, readonly MadePart[]>;

/** Kinds of sheets that tell of other sheets of ours, with the kinds they tell of. */
export const tellsOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  documents.flatMap(({ madeFrom, tellsOf: kinds }) =>
    kinds ? Object.keys(madeFrom).map((kind) => [kind, kinds]) : [],
  ),
);
