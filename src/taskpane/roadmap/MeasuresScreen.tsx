import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { isListed } from '../../judging';
import {
  addMeasure,
  move,
  noEdits,
  removeMeasure,
  resetMeasure,
  reword,
  spreadEdits,
  tick,
  withKeptEdits,
  type EditableField,
  type Edits,
} from '../../documents/kinds/roadmap';
import { roadmapPaneWords as words } from '../../words/pane/roadmap';
import { ChoiceField } from '../controls/ChoiceField';
import { EditableList } from '../controls/EditableList';
import { useSteps } from '../controls/useSteps';
import { useGo, useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { measureGroups } from './groups';
import { useChoice, usePrepared } from './model';

/** The list of measures before the sheet is made: ticked, worded, ordered, added to. Every change is kept in the workbook. */
export function MeasuresScreen(): React.JSX.Element {
  const common = useCommon();
  const go = useGo();
  const { state } = useSession();
  const { choice, change } = useChoice();
  const schools = state
    .findings!.judgement.verdicts.filter(isListed)
    .map(({ school }) => school)
    .filter(({ id }) => choice.schools === null || choice.schools.includes(id));
  const [picked, setPicked] = useState(schools[0]?.id ?? null);
  const prepared = usePrepared(choice, picked);
  const roadmap = prepared.roadmaps[0];
  const [before, setBefore] = useState<Edits | null>(null);
  const [said, setSaid] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const steps = useSteps(choice.edits, (next) => change({ ...choice, edits: next }), `${choice.template} ${picked}`);
  if (!roadmap) return <Screen title={words.measures}>{words.noSchools}</Screen>;
  const { key } = roadmap;
  const edits = choice.edits[key] ?? noEdits();
  /** «Вернуть как в шаблоне» and «Вернуть мои правки» stand in each other's place. */
  const goOn = (): void => void requestAnimationFrame(() => row.current?.querySelector('button')?.focus());
  const edit = (next: Edits, what?: string): void => {
    setSaid('');
    setBefore(null);
    steps.keep(withKeptEdits(choice, key, next).edits, what);
  };
  const forSchools = choice.scope === 'schools';
  const keyOf = (school: string): string => `${choice.template}:${school}`;
  return (
    <Screen
      title={words.measures}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null}
          onClick={() => go({ tab: 'documents', screen: 'roadmap-preview' })}
        >
          {words.preview}
        </Button>
      }
    >
      {forSchools && (
        <ChoiceField
          label={words.forSchool}
          value={picked ?? ''}
          options={schools.map(({ id, name }) => [id, name])}
          onChange={setPicked}
        />
      )}
      <EditableList
        key={key}
        groups={measureGroups(prepared, edits)}
        onTick={(ids, on) => edit(ids.reduce((sum, id) => tick(sum, id, on), edits))}
        undo={steps}
        onChange={(id, field, value) => edit(reword(edits, id, field as EditableField, value), `${id} ${field}`)}
        onMove={(section, id, step) => {
          const found = roadmap.draft.sections.find((one) => one.id === section);
          if (found) edit(move(edits, found, id, step));
        }}
        onAdd={(section) => {
          const next = addMeasure(edits, section, {});
          edit(next);
          return next.added[next.added.length - 1]!.id;
        }}
        onRemove={(id) => edit(removeMeasure(edits, id))}
        onReset={(id) => edit(resetMeasure(edits, id))}
      />
      <div className={common.row} ref={row}>
        {choice.edits[key] && (
          <Button
            size="small"
            onClick={() => {
              const { [key]: mine, ...others } = choice.edits;
              setBefore(mine ?? null);
              setSaid(words.resetDone);
              steps.keep(others);
              goOn();
            }}
          >
            {words.reset}
          </Button>
        )}
        {before && (
          <Button
            size="small"
            onClick={() => {
              edit(before);
              goOn();
            }}
          >
            {words.resetUndo}
          </Button>
        )}
        {forSchools && choice.edits[key] && schools.length > 1 && (
          <Button
            size="small"
            onClick={() => {
              const keys = schools.map(({ id }) => keyOf(id));
              change(spreadEdits(choice, key, keys));
              setSaid(words.spreadDone);
            }}
          >
            {words.spread}
          </Button>
        )}
      </div>
      <p className={common.small} role="status">
        {said}
      </p>
    </Screen>
  );
}
