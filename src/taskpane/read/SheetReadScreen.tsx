import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { areaA1, a1 } from '../../model/cells';
import { procedureShort } from '../../model/procedure';
import type { GivableRole, RoleReading, TableReading } from '../../model/reading';
import { yearSources, readWords, rowNumbers, rowsCount } from '../../words/pane/read';
import { reasonText, tableKinds } from '../../words/reading/reading';
import { capital, resultsCount, schoolsCount } from '../../words/russian/russian';
import { LeftSheets } from '../controls/LeftSheets';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { PlaceLink } from './PlaceLink';
import { PointColumn } from './PointColumn';
import { RoleCard } from './RoleCard';

/** One sheet: its tables, the column taken for each role, what was skipped. */
export function SheetReadScreen({ id }: { id: string }): React.JSX.Element {
  const common = useCommon();
  const { state } = useSession();
  const sheet = state.findings!.reading.sheets.find((candidate) => candidate.sheetId === id);
  if (!sheet) return <Screen title={readWords.title}>{null}</Screen>;
  return (
    <Screen title={sheet.sheet}>
      {sheet.reason && <p className={common.plain}>{capital(reasonText(sheet.reason))}.</p>}
      {sheet.reason === 'ourUnlisted' && <LeftSheets />}
      {sheet.reason === 'noTable' && <p className={common.small}>{readWords.noTableHelp}</p>}
      {sheet.tables.map((table) => (
        <TableCard key={areaA1(table.area)} table={table} sheet={sheet.sheet} sheetId={id} />
      ))}
    </Screen>
  );
}

const order = { missing: 0, check: 1, sure: 2 } as const;

function TableCard(props: { table: TableReading; sheet: string; sheetId: string }): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { table, sheet, sheetId } = props;
  const top = useRef<HTMLHeadingElement>(null);
  // What had the focus may stand elsewhere now, or be gone.
  const toTop = (): void => top.current?.querySelector('button')?.focus();
  const give = async (col: number, role: GivableRole | null): Promise<void> => {
    await session.answers.giveRole(table, col, role);
    toTop();
  };
  const cards = (roles: readonly RoleReading[]) =>
    roles.map((role) => (
      <RoleCard
        key={`${role.role} ${role.col}`}
        role={role}
        onGive={(given) => role.col !== null && void give(role.col, given)}
      />
    ));
  const unused = table.roles.filter(({ role, given }) => (role === 'other' || role === 'pupil') && !given);
  const roles = table.roles
    .filter((role) => !unused.includes(role))
    .sort((a, b) => order[a.confidence] - order[b.confidence]);
  const unsure = roles.filter((role) => role.confidence !== 'sure');
  const given = roles.filter((role) => role.confidence === 'sure' && role.given);
  const sure = roles.filter((role) => role.confidence === 'sure' && !role.given);
  const missing = unsure.find(({ col }) => col === null)?.role as GivableRole | undefined;
  const sameForm = state
    .findings!.reading.sheets.flatMap(({ tables }) => tables)
    .filter(({ fingerprint }) => fingerprint === table.fingerprint);
  const remembered = state.kept.answers.headers[table.fingerprint] !== undefined;
  const area = areaA1(table.area);
  const point = (
    <details open={missing !== undefined}>
      <summary className={common.summary} tabIndex={0}>
        {readWords.point}
      </summary>
      <PointColumn
        table={table}
        sheetId={sheetId}
        wanted={missing ?? 'participants'}
        onGive={(col, role) => void give(col, role)}
      />
    </details>
  );
  return (
    <section className={common.column}>
      <h2 className={common.section} ref={top}>
        <PlaceLink sheet={sheet} cell={area} label={readWords.table(area)} />
      </h2>
      <p className={common.small}>
        {tableKinds[table.kind]}; {schoolsCount(table.schools)}
      </p>
      {table.procedures.length > 0 && (
        <ul className={common.list}>
          {table.procedures.map(({ procedure, year, results, yearFrom }, index) => (
            <li key={index} className={common.small}>
              {procedureShort(procedure)} · {year ?? '?'} — {resultsCount(results)}
              {yearSources[yearFrom] && ` (${yearSources[yearFrom]})`}
            </li>
          ))}
        </ul>
      )}
      {remembered && (
        <div className={common.row}>
          <span className={common.small}>
            {readWords.remembered} {sameForm.length > 1 && readWords.sameForm(sameForm.length - 1)}
          </span>
          <Button size="small" onClick={() => void session.answers.forgetHeader(table.fingerprint).then(toTop)}>
            {readWords.reset}
          </Button>
        </div>
      )}
      {cards(unsure)}
      {missing && point}
      {cards(given)}
      {sure.length > 0 && (
        <details open={unsure.length === 0}>
          <summary className={common.summary} tabIndex={0}>
            {readWords.sure}: {sure.length}
          </summary>
          <div className={common.column}>{cards(sure)}</div>
        </details>
      )}
      {unused.length > 0 && (
        <details>
          <summary className={common.summary} tabIndex={0}>
            {readWords.unused}: {unused.length}
          </summary>
          <div className={common.column}>{cards(unused)}</div>
        </details>
      )}
      {!missing && point}
      {table.skipped.length > 0 && (
        <details>
          <summary className={common.summary} tabIndex={0}>
            {readWords.skipped}: {rowsCount(table.skipped.reduce((sum, { count }) => sum + count, 0))}
          </summary>
          <ul className={common.list}>
            {table.skipped.map(({ reason, count, rows }) => (
              <li key={reason} className={common.small}>
                {reasonText(reason)}: {rowsCount(count)}{' '}
                {rows[0] !== undefined && (
                  <PlaceLink
                    sheet={sheet}
                    cell={a1({ row: rows[0] - 1, col: table.area.left })}
                    label={`(${rowNumbers(rows, count)})`}
                  />
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
