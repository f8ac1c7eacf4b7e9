/** «Собрать заполненные»: what schools filled in, cell by cell, before any of it goes into the workbook. */
import type { Problem } from '../../model/outcome';
import type { School } from '../../model/school';

/** Forms that come back, by the kind of the sheet they fill. */
export const formKinds = ['needs', 'processes', 'risk', 'roadmap'] as const;
export type FormKind = (typeof formKinds)[number];

/** One cell a school filled in. */
export interface FilledCell {
  kind: FormKind;
  /** Id. */
  school: string;
  /** Its places among what is entered in the pane (forms/entered.ts): one, or two where a measure stands in two roadmaps. */
  places: readonly string[];
  /** What it is about: «Компьютерное оборудование: Проекторы». */
  caption: string;
  /** As it is entered, and as people see it. */
  text: string;
  shown: string;
}

/** A filled cell that is not taken: what stands in it and where. */
export interface NamedCell {
  /** «D14». */
  cell: string;
  text: string;
}

/** One form found in a file. */
export interface ReadForm {
  kind: FormKind;
  sheet: string;
  /** Null where it is not known whose it is: `problem` says so. */
  school: School | null;
  /** Why nothing of it is taken; null where something may be. */
  problem: Problem | null;
  cells: FilledCell[];
  /** Cells that cannot be understood. */
  refused: NamedCell[];
  /** Notes, dates, rows of the school's own and changed wordings: they have no place in the workbook's own sheets. */
  left: NamedCell[];
  /** Id of the school it was sent to; null where its stamp is gone. */
  sentTo: string | null;
  /** Kinds of the forms sent together with it; none where its stamp is gone. */
  together: readonly FormKind[];
}
