/** Roadmaps (дорожные карты). */
import type { DocumentDefinition, MadePart } from '../../definition';
import { documentTitles } from '../../../words/papers/roadmap';
import { makeRoadmaps, roadmapInputs, type RoadmapInputs } from './make';
import { documentAbout } from '../../../words/papers/documents';

const parts: readonly MadePart[] = [
  'list',
  'decisions',
  'threshold',
  'verdicts',
  'sources',
  'facts',
  'organisation',
  'template',
  'measures',
];

export const roadmapDefinition: DocumentDefinition<RoadmapInputs> = {
  kind: 'roadmap',
  title: documentTitles.roadmap,
  group: 'roadmap',
  about: documentAbout.roadmap,
  schools: 'list',
  madeFrom: { roadmap: parts, 'roadmap-list': parts, 'roadmap-annex': parts },
  inputs: roadmapInputs,
  build: makeRoadmaps,
};

export { prepareRoadmaps, roadmapInputs, roadmapMemory, type PreparedRoadmaps, type RoadmapInputs } from './make';
export { knownTemplates, ownTemplates, templateById, withTemplate, withoutTemplate } from './template/known';
export {
  addItem,
  changeItem,
  columnItem,
  columnsGroup,
  isRemovable,
  measureItem,
  moveTemplateItem,
  ownCopy,
  removeItem,
  sectionItem,
  sectionsGroup,
  shownResponsible,
} from './template/edits';
export { templateFromSheet, type GivenColumns } from './template/from-sheet';
export { columnRoles, parseTemplate, templateJson, templateSchema, type RoadmapTemplate } from './template';
export {
  addMeasure,
  move,
  noEdits,
  removeMeasure,
  resetMeasure,
  reword,
  tick,
  type EditableField,
  type Edits,
} from './edits';
export {
  choiceName,
  editsUnder,
  keptChoice,
  spreadEdits,
  withChoice,
  withKeptEdits,
  type RoadmapChoice,
} from './choice';
export type { DraftMeasure } from './draft';
export type { RoadmapComparison } from './merge';
export {
  cellsOf,
  groupOf,
  grouped,
  isOpen,
  newOf,
  peopleOf,
  seenNow,
  trackedMeasures,
  type New,
  type Seen,
  type Tracked,
  type TrackedGroup,
} from './tracking';
