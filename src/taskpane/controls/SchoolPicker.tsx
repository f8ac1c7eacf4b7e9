import { Button, Checkbox, Input } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState } from 'react';
import { isListed } from '../../judging';
import type { Verdict } from '../../model/verdict';
import { pickerWords as words } from '../../words/pane/entry';
import { matching } from '../schools/order';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** More rows than this do not help: the search narrows them. */
const most = 30;

/** Schools that fit a search, those of the list first. */
function useFound(search: string, without?: string): { found: Verdict[]; all: number } {
  const { verdicts } = useSession().state.findings!.judgement;
  const ordered = useMemo(
    () =>
      [...verdicts].sort(
        (a, b) => Number(isListed(b)) - Number(isListed(a)) || a.school.name.localeCompare(b.school.name, 'ru'),
      ),
    [verdicts],
  );
  const fitting = ordered.filter(({ school }) => school.id !== without).filter(matching(search));
  return { found: fitting.slice(0, most), all: fitting.length };
}

const noteOf = (verdict: Verdict): string =>
  [isListed(verdict) ? words.listed : '', verdict.school.municipality ?? ''].filter(Boolean).join(', ');

/** The search and what it found; `row` draws a school. */
function Search(props: {
  found: Verdict[];
  all: number;
  search: string;
  onSearch: (text: string) => void;
  children: React.ReactNode;
}) {
  const common = useCommon();
  const { found, all } = props;
  return (
    <>
      <Input
        size="small"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={props.search}
        onChange={(_, { value }) => props.onSearch(value)}
      />
      <ul className={common.list} aria-label={words.results}>
        {props.children}
      </ul>
      <span className={common.small} role="status">
        {all === 0 ? words.none : all > found.length ? words.first(found.length, all) : ''}
      </span>
    </>
  );
}

/** One school, found by search; `whole` is what the choice of none is called, left out where a school is needed. */
export function SchoolPicker(props: {
  value: string;
  whole?: string;
  /** Id of a school that is not offered. */
  without?: string;
  onChange: (id: string) => void;
}): React.JSX.Element {
  const common = useCommon();
  const label = useId();
  const { value, whole } = props;
  const [open, setOpen] = useState(value === '' && whole === undefined);
  const [search, setSearch] = useState('');
  const { found, all } = useFound(search, props.without);
  const chosen = useRef<HTMLButtonElement>(null);
  const { schools } = useSession().state.findings!.reading;
  const choose = (id: string): void => {
    setOpen(false);
    setSearch('');
    props.onChange(id);
    requestAnimationFrame(() => chosen.current?.focus());
  };
  if (!open)
    return (
      <div className={common.row}>
        <span className={common.grow}>
          <span id={label} className={common.small}>
            {words.school}
          </span>
          <br />
          <strong>{schools.find(({ id }) => id === value)?.name ?? whole}</strong>
        </span>
        <Button ref={chosen} size="small" aria-describedby={label} onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      </div>
    );
  return (
    <div className={common.card} role="group" aria-label={words.school}>
      <Search {...{ found, all, search }} onSearch={setSearch}>
        {whole !== undefined && (
          <li>
            <button type="button" className={common.line} aria-pressed={value === ''} onClick={() => choose('')}>
              {whole}
            </button>
          </li>
        )}
        {found.map((verdict) => (
          <li key={verdict.school.id}>
            <button
              type="button"
              className={common.line}
              aria-pressed={verdict.school.id === value}
              onClick={() => choose(verdict.school.id)}
            >
              <span className={common.grow}>
                {verdict.school.name}
                <span className={common.small}> {noteOf(verdict)}</span>
              </span>
            </button>
          </li>
        ))}
      </Search>
    </div>
  );
}

/** Several schools, ticked; none stands for the document's own choice. */
export function SchoolTicks(props: {
  label: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { value } = props;
  const [search, setSearch] = useState('');
  const { found, all } = useFound(search);
  return (
    <fieldset className={common.card}>
      <legend className={common.small}>{props.label}</legend>
      <p className={common.small}>{value.length > 0 ? words.chosen(value.length) : words.defaultSchools}</p>
      <Search {...{ found, all, search }} onSearch={setSearch}>
        {found.map((verdict) => (
          <li key={verdict.school.id}>
            <Checkbox
              label={`${verdict.school.name}${isListed(verdict) ? ` (${words.listed})` : ''}`}
              checked={value.includes(verdict.school.id)}
              onChange={(_, { checked }) =>
                props.onChange(
                  checked === true ? [...value, verdict.school.id] : value.filter((id) => id !== verdict.school.id),
                )
              }
            />
          </li>
        ))}
      </Search>
    </fieldset>
  );
}
