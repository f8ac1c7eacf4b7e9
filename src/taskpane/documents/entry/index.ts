import { AnalysisEntry } from './AnalysisEntry';
import { MonitoringEntry } from './MonitoringEntry';
import { ProcessesEntry } from './ProcessesEntry';
import type { EntryProps } from './props';
import { RiskEntry } from './RiskEntry';
import { SupportEntry } from './SupportEntry';
import { SwotEntry } from './SwotEntry';

/** Documents whose content may be entered before the sheet is made, with the fields of the form that their part asks itself. */
export const entryParts: Readonly<
  Record<string, { View: (props: EntryProps) => React.JSX.Element; asks: readonly string[] }>
> = {
  swot: { View: SwotEntry, asks: ['school'] },
  risk: { View: RiskEntry, asks: [] },
  processes: { View: ProcessesEntry, asks: [] },
  support: { View: SupportEntry, asks: [] },
  monitoring: { View: MonitoringEntry, asks: [] },
  analysis: { View: AnalysisEntry, asks: [] },
};
