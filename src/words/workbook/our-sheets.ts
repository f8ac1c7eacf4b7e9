/** How sheets of ours made before they carried a mark are known: the title, and captions that stand under no title of anyone else. */
import { monitoringTitle, processesTitle, supportTitle } from '../diagnostics/diagnostics';
import { readWords, shnorWords, svodWords } from '../list/identification';

export interface OurTitle {
  kind: string;
  /** Its usual name. */
  name: string;
  start: string;
  captions: readonly string[];
}

export const ourTitles: readonly OurTitle[] = [
  {
    kind: 'shnor',
    name: shnorWords.sheet,
    start: shnorWords.title,
    captions: [shnorWords.columns.ground, shnorWords.columns.certainty],
  },
  {
    kind: 'svod',
    name: svodWords.sheet,
    start: svodWords.title,
    captions: [svodWords.verdict, svodWords.threshold],
  },
  {
    kind: 'read',
    name: readWords.sheet,
    start: readWords.title,
    captions: [readWords.columns.found, readWords.columns.reasons],
  },
  { kind: 'processes', name: '', start: processesTitle, captions: [] },
  { kind: 'monitoring', name: '', start: monitoringTitle, captions: [] },
  { kind: 'support', name: '', start: supportTitle, captions: [] },
];
