import { Button, Field, Input } from '@fluentui/react-components';
import { forwardRef, useRef, useState } from 'react';
import { isSameMinimum, ownMinimumSchema, withMinimums, type MinimumKey, type OwnMinimum } from '../../model/minimum';
import { judgedByPoints, minimumOf, mostPoints } from '../../reading/numbers/minimums';
import { minimums as standard } from '../../reading/vocabulary/minimums';
import { minimumSource, minimumTitle } from '../../words/list/minimums';
import { minimumsScreenWords as words } from '../../words/pane/minimums';
import { ChoiceField } from '../controls/ChoiceField';
import { useSession } from '../shell/pane';
import { DateInput } from '../controls/DateInput';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';

/** The form's fields as they are typed. */
interface Typed {
  /** Place of the exam among those judged by points. */
  exam: number;
  year: string;
  least: string;
  geometry: string;
  number: string;
  date: string;
}

/** Minimums by exam and year with the papers they rest on; the region's own are added, changed and taken back here. */
export function MinimumsScreen(): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { reading } = state.findings!;
  const own = state.kept.minimums;
  const years = [...new Set([...reading.results, ...own].map(({ year }) => year))].sort((a, b) => b - a);
  const busy = state.busy !== null || state.readOnly !== null;
  const [typed, setTyped] = useState<Typed>(() => ({ ...filled(0, years[0] ?? new Date().getFullYear(), own) }));
  const leastField = useRef<HTMLInputElement>(null);
  const set = (change: Partial<Typed>): void => setTyped((now) => ({ ...now, ...change }));
  const { exam, wrong, entry } = checked(typed);
  const change = (index: number, year: number): void => {
    setTyped(filled(index, year, own));
    leastField.current?.focus();
  };
  return (
    <Screen title={words.title}>
      <p className={common.small}>{words.help}</p>
      <table className={common.table} style={{ tableLayout: 'fixed' }} aria-label={words.table}>
        <colgroup>
          <col style={{ width: '60px' }} />
          <col style={{ width: '84px' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.columns.year}</th>
            <th scope="col">{words.columns.least}</th>
            <th scope="col">{words.columns.source}</th>
          </tr>
        </thead>
        {judgedByPoints.map((one, index) => (
          <tbody key={minimumTitle(one)} aria-label={minimumTitle(one)}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {minimumTitle(one)}
              </th>
            </tr>
            {years.map((year) => (
              <MinimumRow
                key={year}
                of={{ kind: one.kind, subject: one.subject, year }}
                own={own}
                used={reading.minimums.some((each) => isSameMinimum(each, { ...one, year }))}
                busy={busy}
                onChange={() => change(index, year)}
                onBack={() =>
                  void session.rule.setMinimums(own.filter((each) => !isSameMinimum(each, { ...one, year })))
                }
              />
            ))}
          </tbody>
        ))}
      </table>
      <p className={common.small}>
        {standard
          .filter(({ scale }) => scale === 'mark')
          .map(({ kind, subject, least }) => words.mark(minimumTitle({ kind, subject }), least))
          .join(' ')}
      </p>
      <section className={common.card} aria-label={words.form}>
        <h2 className={common.section}>{words.form}</h2>
        <ChoiceField
          label={words.exam}
          value={String(typed.exam)}
          options={judgedByPoints.map((one, index) => [String(index), minimumTitle(one)])}
          onChange={(exam) => set({ exam: Number(exam) })}
        />
        <WholeField
          label={words.year}
          value={typed.year}
          wrong={wrong.year && words.yearRange}
          onChange={(year) => set({ year })}
        />
        <WholeField
          label={words.least[exam.scale]}
          value={typed.least}
          wrong={wrong.least && words.leastRange(mostPoints[exam.scale])}
          ref={leastField}
          onChange={(least) => set({ least })}
        />
        {exam.hasGeometry && (
          <WholeField
            label={words.geometry}
            value={typed.geometry}
            wrong={wrong.geometry && words.geometryRange}
            onChange={(geometry) => set({ geometry })}
          />
        )}
        <Field label={words.number} size="small">
          <Input size="small" value={typed.number} onChange={(_, data) => set({ number: data.value })} />
        </Field>
        <Field label={words.date} size="small">
          <DateInput value={typed.date} onChange={(date) => set({ date })} />
        </Field>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy || entry === null}
          onClick={() => {
            if (entry) void session.rule.setMinimums(withMinimums(own, [entry]));
          }}
        >
          {words.save}
        </Button>
      </section>
    </Screen>
  );
}

/** One exam in one year: the figure that holds, where it is from, and the way to another one or back. */
function MinimumRow(props: {
  of: MinimumKey;
  own: readonly OwnMinimum[];
  used: boolean;
  busy: boolean;
  onChange: () => void;
  onBack: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const minimum = minimumOf(props.of, props.of.year, props.own);
  return (
    <tr>
      <th scope="row">{props.of.year}</th>
      <td>{minimum ? words.points(minimum.least, minimum.geometry) : words.none}</td>
      <td>
        <span className={common.under}>{minimum ? minimumSource(minimum) : words.noneSource}</span>
        {props.used && <span className={common.under}>{words.used}</span>}
        <button
          type="button"
          className={common.link}
          aria-label={words.changeLabel(props.of)}
          disabled={props.busy}
          onClick={props.onChange}
        >
          {words.change}
        </button>
        {minimum?.own && (
          <>
            {' · '}
            <button
              type="button"
              className={common.link}
              aria-label={words.backLabel(props.of)}
              disabled={props.busy}
              onClick={props.onBack}
            >
              {words.back}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}

interface WholeFieldProps {
  label: string;
  value: string;
  wrong: string | false;
  onChange: (value: string) => void;
}
const WholeField = forwardRef<HTMLInputElement, WholeFieldProps>(function WholeField(props, ref) {
  return (
    <Field label={props.label} size="small" validationMessage={props.wrong || undefined}>
      <Input
        size="small"
        inputMode="numeric"
        ref={ref}
        value={props.value}
        onChange={(_, data) => props.onChange(data.value)}
      />
    </Field>
  );
});

/** The form with what holds now; the paper only where it is the region's own. */
function filled(exam: number, year: number, own: readonly OwnMinimum[]): Typed {
  const known = minimumOf(judgedByPoints[exam]!, year, own);
  const letter = known?.own ? known.letter : null;
  return {
    exam,
    year: String(year),
    least: known ? String(known.least) : '',
    geometry: String(known?.geometry ?? 0),
    number: letter?.number ?? '',
    date: letter?.date ?? '',
  };
}

const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? parseInt(text, 10) : NaN);

/** What was typed: which fields are wrong, and the entry where none is and nothing is missing. */
function checked({ exam: index, year, least, geometry, number, date }: Typed) {
  const exam = judgedByPoints[index]!;
  const [points, inGeometry] = [whole(least), whole(geometry)];
  const wrong = {
    year: !(whole(year) >= 2000 && whole(year) <= 2100),
    least: !(points >= 1 && points <= mostPoints[exam.scale]),
    geometry: exam.hasGeometry && !(inGeometry >= 0 && inGeometry <= points),
  };
  const { kind, subject } = exam;
  const parsed = ownMinimumSchema.safeParse({
    kind,
    subject,
    year: whole(year),
    least: points,
    ...(exam.hasGeometry && { geometry: inGeometry }),
    letter: { number, date },
  });
  const isWrong = wrong.year || wrong.least || wrong.geometry;
  return { exam, wrong, entry: parsed.success && !isWrong ? parsed.data : null };
}
