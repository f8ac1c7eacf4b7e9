/** The roadmap to be made, as the screens see it. */
import { useMemo } from 'react';
import {
  choiceName,
  keptChoice,
  withChoice,
  prepareRoadmaps,
  roadmapInputs,
  type PreparedRoadmaps,
  type RoadmapChoice,
} from '../../documents/kinds/roadmap';
import type { WantedDocument } from '../../app/documents/documents';
import { useDocumentContext } from '../documents/context';
import { useSession } from '../shell/pane';

/** What the roadmap document is asked for; the edits of the lists stand in the workbook. */
const inputsOf = ({ template, scope, schools, movePassed }: RoadmapChoice) => ({
  template,
  scope,
  schools,
  movePassed,
});

/** The documents the choice stands for. */
export const wantedOf = (choice: RoadmapChoice): WantedDocument[] => [
  { kind: 'roadmap', inputs: inputsOf(choice) },
  ...(choice.order ? [{ kind: 'order', inputs: { template: choice.template } }] : []),
];

export function useChoice(): { choice: RoadmapChoice; change: (choice: RoadmapChoice) => void } {
  const { session, state } = useSession();
  const choice = useMemo(() => keptChoice(state.kept), [state.kept]);
  return { choice, change: (next) => session.keepDocument(choiceName, withChoice(session.getSnapshot().kept, next)) };
}

/** The lists of measures that the choice gives; of `only` these schools where the choice is a list for each. */
export function usePrepared(choice: RoadmapChoice, only: string | null = null): PreparedRoadmaps {
  const context = useDocumentContext();
  return useMemo(() => {
    const inputs = inputsOf(choice);
    const schools = choice.scope === 'schools' && only !== null ? [only] : inputs.schools;
    return prepareRoadmaps(context, roadmapInputs.parse({ ...inputs, schools }));
  }, [choice, only, context]);
}
