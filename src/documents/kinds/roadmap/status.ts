import type { CellValue } from '../../../model/cells';
import { statuses, type Status } from '../../../words/papers/roadmap';
import { cellText } from '../../forms/typed';

/** A status as people type it, in any letters and spaces; null for other words. */
export const statusNamed = (value: CellValue | undefined): Status | null =>
  statuses.find((status) => status === cellText(value ?? null)) ?? null;
