import { memo } from 'react';
import { listOf, presets, type Preset } from '../../judging';
import type { Findings } from '../../model/findings';
import { criteriaWords } from '../../words/pane/schools';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { outcomeOf } from './outcome';
import { useLater } from './useLater';

/** A name of several lines stands beside its button, not under it. */
const beside = { display: 'flex', alignItems: 'flex-start', gap: '4px' } as const;

/** The presets side by side: how many each lists, who would enter and leave against the list that is kept. */
export const PresetTable = memo(function PresetTable(props: {
  kept: Findings;
  chosen: string;
  onChoose: (preset: Preset) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { session } = useSession();
  const { kept, chosen } = props;
  const rows = useLater(kept, (findings) =>
    presets.map((preset) => {
      const { years } = findings.judgement.criteria;
      const trial = session.rule.tried({ ...preset.criteria, years }, findings);
      return trial && { ...outcomeOf(findings, trial), listed: listOf(trial.judgement).counts.listed };
    }),
  );
  const words = criteriaWords.presetColumns;
  return (
    <table className={common.table} style={{ tableLayout: 'fixed' }} aria-label={criteriaWords.preset}>
      <colgroup>
        <col />
        <col style={{ width: '56px' }} />
        <col style={{ width: '56px' }} />
        <col style={{ width: '58px' }} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{criteriaWords.preset}</th>
          <th scope="col">{words.listed}</th>
          <th scope="col">{words.enter}</th>
          <th scope="col">{words.leave}</th>
        </tr>
      </thead>
      <tbody>
        {presets.map((preset, index) => (
          <tr key={preset.id}>
            <td className={common.grow}>
              <label title={preset.source} style={beside}>
                <input
                  type="radio"
                  name="preset"
                  checked={preset.id === chosen}
                  onChange={() => props.onChoose(preset)}
                />
                {preset.title}
              </label>
            </td>
            <td>{rows?.[index]?.listed ?? '…'}</td>
            <td>{rows?.[index]?.enter.length ?? ''}</td>
            <td>{rows?.[index]?.leave.length ?? ''}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={4}>
            <label style={beside}>
              <input type="radio" name="preset" checked={chosen === 'own'} readOnly disabled={chosen !== 'own'} />
              {criteriaWords.own}
            </label>
          </td>
        </tr>
      </tbody>
    </table>
  );
});
