import type { WorkbookState } from '../../model/state';

/** The state to keep beside no change: sheets and marks of changes are for changes to write, since a colleague may have made some meanwhile. */
export const keptState = (state: WorkbookState, { registry, journal, run }: WorkbookState): WorkbookState => ({
  ...state,
  registry,
  journal,
  ...(run === undefined ? {} : { run }),
});

/**
 * Whether the user took back (Ctrl+Z) what the last change wrote: the mark in the workbook's names went with it, our state did not. States of older
 * versions carry no run and say nothing.
 */
export const wasTakenBack = (state: WorkbookState, mark: string | null): boolean =>
  state.run !== undefined && mark !== `="${state.run}"`;
