import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { peopleOf, type Tracked } from '../../documents/kinds/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { useCommon } from '../shell/styles';
import { answers, commonOnly, firstConditions, isFor, type Conditions as Wanted } from './lines';

/** By school and by person; what is left out by them is said as long as anything is. */
export function Conditions(props: {
  all: readonly Tracked[];
  wanted: Wanted;
  shown: number;
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (part: Partial<Wanted>) => void;
  schoolName: (id: string) => string;
  onReport: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const { all, wanted, schoolName } = props;
  const { school, person } = wanted;
  const schools = useMemo(() => {
    const counts = new Map<string, number>();
    for (const measure of all.filter((one) => answers(one, person)))
      if (measure.school !== null) counts.set(measure.school, (counts.get(measure.school) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => schoolName(a).localeCompare(schoolName(b), 'ru', { numeric: true }));
  }, [all, person, schoolName]);
  const people = useMemo(() => {
    const counts = new Map<string, { name: string; count: number }>();
    for (const name of all.filter((one) => isFor(one, school)).flatMap(peopleOf)) {
      const known = counts.get(name.toLowerCase()) ?? { name, count: 0 };
      counts.set(name.toLowerCase(), { ...known, count: known.count + 1 });
    }
    return [...counts.values()].sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'ru'));
  }, [all, school]);
  const chips = [
    ...(school === '' ? [] : [['school', school === commonOnly ? words.commonOnly : schoolName(school)] as const]),
    ...(person === '' ? [] : [['person', person] as const]),
    ...(wanted.group === null ? [] : [['group', words.group(wanted.group)] as const]),
    ...(wanted.onlyNew ? [['onlyNew', words.newChip] as const] : []),
  ];
  return (
    <>
      <div className={common.row}>
        <Button size="small" aria-expanded={props.open} onClick={() => props.onOpen(!props.open)}>
          {words.filters}
        </Button>
        <Button size="small" onClick={props.onReport}>
          {words.report}
        </Button>
      </div>
      {props.open && (
        <div className={common.card}>
          {(schools.length > 0 || school !== '') && (
            <Field label={words.school} size="small">
              <Select size="small" value={school} onChange={(_, data) => props.onChange({ school: data.value })}>
                <option value="">{words.anySchool}</option>
                <option value={commonOnly}>{words.commonOnly}</option>
                {schools.map(([id, count]) => (
                  <option key={id} value={id}>
                    {words.option(schoolName(id), count)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label={words.person} size="small">
            <Select size="small" value={person} onChange={(_, data) => props.onChange({ person: data.value })}>
              <option value="">{words.anyPerson}</option>
              {people.map(({ name, count }) => (
                <option key={name} value={name}>
                  {words.option(name, count)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      )}
      {chips.length > 0 && (
        <div className={common.row}>
          <span className={common.small} role="status">
            {words.shown(props.shown, all.length)}
          </span>
          {chips.map(([condition, what]) => (
            <Button
              key={condition}
              size="small"
              aria-label={words.drop(what)}
              onClick={() => props.onChange({ [condition]: firstConditions[condition] })}
            >
              {what} ×
            </Button>
          ))}
          {chips.length > 1 && (
            <Button size="small" appearance="subtle" onClick={() => props.onChange(firstConditions)}>
              {words.reset}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
