import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { NotHeld } from '../../model/criteria';
import { procedureId } from '../../model/procedure';
import { notHeld as heldByNobody } from '../../reading/vocabulary/minimums';
import { notHeldTitle, notHeldWords as words } from '../../words/pane/not-held';
import { ChoiceField } from '../controls/ChoiceField';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** «Не проводилось»: by procedure and year, for everybody or at one school; what nobody in the country held stands above and is not to be taken back. */
export function NotHeldScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { reading, judgement } = state.findings!;
  const years = [...new Set(judgement.years ?? [])];
  const procedures = [...new Map(judgement.criteria.procedures.map((one) => [procedureId(one), one])).values()];
  const [procedure, setProcedure] = useState('');
  const [year, setYear] = useState(String(years.at(-1) ?? ''));
  const [school, setSchool] = useState('');
  const schools = [...reading.schools].sort((a, b) => a.name.localeCompare(b.name, 'ru'));
  const chosen = procedures.find((one) => procedureId(one) === procedure);
  const busy = state.busy !== null || state.readOnly !== null;
  const byHand = state.kept.notHeld;
  const add = (): void => {
    if (!chosen || !year) return;
    const at = reading.schools.find(({ id }) => id === school);
    const { name, code, municipality } = at?.written?.[0] ?? at ?? { name: '', code: null, municipality: null };
    const entry: NotHeld = { ...chosen, year: Number(year), school: at ? { name, code, municipality } : null };
    const same = (one: NotHeld): boolean => JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(entry));
    void session.rule.setNotHeld([...byHand.filter((one) => !same(one)), entry]);
    setProcedure('');
  };
  return (
    <Screen title={words.title}>
      <p className={common.small}>{words.help}</p>
      <ChoiceField
        label={words.procedure}
        value={procedure}
        options={[['', words.choose], ...procedures.map((one) => [procedureId(one), notHeldTitle(one)] as const)]}
        onChange={setProcedure}
      />
      <ChoiceField label={words.year} value={year} options={years.map(String)} onChange={setYear} />
      <ChoiceField
        label={words.where}
        value={school}
        options={[
          ['', words.everybody],
          ...schools.map(
            ({ id, name, municipality }) => [id, [name, municipality].filter(Boolean).join(', ')] as const,
          ),
        ]}
        onChange={setSchool}
      />
      <div className={common.row}>
        <Button size="small" appearance="primary" disabledFocusable={busy || !chosen} onClick={add}>
          {words.add}
        </Button>
      </div>
      <h2 className={common.section}>{words.said(byHand.length)}</h2>
      <ul className={common.list}>
        {byHand.map((entry, index) => (
          <li key={JSON.stringify(keyOf(entry))} className={common.row}>
            <span className={common.grow}>{words.entry(entry)}</span>
            <Button
              size="small"
              aria-label={words.removeLabel(entry)}
              disabledFocusable={busy}
              onClick={() => void session.rule.setNotHeld(byHand.filter((_, at) => at !== index))}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      <h2 className={common.section}>{words.nobody}</h2>
      <ul className={common.list}>
        {heldByNobody.map((entry) => (
          <li key={JSON.stringify(keyOf(entry))} className={common.small}>
            {words.what(entry)}
          </li>
        ))}
      </ul>
    </Screen>
  );
}

const keyOf = ({ kind, subject, grade, year, school }: NotHeld): unknown[] => [
  kind,
  subject,
  grade,
  year,
  school && [school.code, school.municipality, school.name],
];
