import { Button } from '@fluentui/react-components';
import { areaA1, a1, columnName } from '../../model/cells';
import { procedureShort } from '../../model/procedure';
import type { RoleReading, TableReading } from '../../model/reading';
import { yearSources, readWords, resultsCount, rowNumbers, rowsCount, schoolsCount } from '../../words/pane/read';
import { reasonText, roleNames, tableKinds } from '../../words/reading';
import { capital } from '../../words/russian';
import { Icon } from '../shell/icons';
import { useSession } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { useCommon } from '../shell/styles';
import { PlaceLink } from './PlaceLink';

/** One sheet: its tables, the column taken for each role, what was skipped. */
export function SheetReadScreen({ id }: { id: string }): React.JSX.Element {
  const common = useCommon();
  const { state } = useSession();
  const sheet = state.findings!.reading.sheets.find((candidate) => candidate.sheetId === id);
  if (!sheet) return <Screen title={readWords.title}>{null}</Screen>;
  return (
    <Screen title={sheet.sheet}>
      {sheet.reason && <p className={common.plain}>{reasonText(sheet.reason)}</p>}
      {sheet.tables.map((table) => (
        <TableCard key={areaA1(table.area)} table={table} sheet={sheet.sheet} />
      ))}
    </Screen>
  );
}

const order = { missing: 0, check: 1, sure: 2 } as const;

function TableCard({ table, sheet }: { table: TableReading; sheet: string }): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const unused = table.roles.filter(({ role }) => role === 'other' || role === 'pupil');
  const roles = table.roles
    .filter((role) => !unused.includes(role))
    .sort((a, b) => order[a.confidence] - order[b.confidence]);
  const unsure = roles.filter((role) => role.confidence !== 'sure');
  const sure = roles.filter((role) => role.confidence === 'sure');
  const remembered = state.kept.answers.headers[table.fingerprint] !== undefined;
  const area = areaA1(table.area);
  return (
    <section className={common.column}>
      <h2 className={common.section}>
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
          <span className={common.small}>{readWords.remembered}</span>
          <Button size="small" onClick={() => void session.forgetHeader(table.fingerprint)}>
            {readWords.reset}
          </Button>
        </div>
      )}
      {unsure.map((role, index) => (
        <RoleCard key={index} role={role} />
      ))}
      {sure.length > 0 && (
        <details open={unsure.length === 0}>
          <summary className={common.summary} tabIndex={0}>
            {readWords.sure}: {sure.length}
          </summary>
          <div className={common.column}>
            {sure.map((role, index) => (
              <RoleCard key={index} role={role} />
            ))}
          </div>
        </details>
      )}
      {unused.length > 0 && (
        <p className={common.small}>
          {readWords.unused(unused.map(({ headerPath, col }) => headerPath.at(-1) ?? columnName(col ?? 0)))}
        </p>
      )}
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

const looks = { sure: ['check', 'good'], check: ['warning', 'doubt'], missing: ['alert', 'bad'] } as const;

/** What a needed role was taken from: header path, cell, samples, how sure, why. */
function RoleCard({ role }: { role: RoleReading }): React.JSX.Element {
  const common = useCommon();
  const [icon, look] = looks[role.confidence];
  return (
    <div className={common.card}>
      <div className={common.row}>
        <strong>{capital(roleNames[role.role])}</strong>
        <span className={`${common[look]} ${common.row}`}>
          <Icon name={icon} />
          {readWords.confidence[role.confidence]}
        </span>
      </div>
      {role.headerCell && (
        <PlaceLink
          sheet={role.headerCell.sheet}
          cell={a1(role.headerCell)}
          label={role.headerPath.join(' → ') || `${readWords.column} ${columnName(role.headerCell.col)}`}
        />
      )}
      {role.samples.length > 0 && (
        <span className={common.small}>
          {readWords.samples}: {role.samples.join('; ')}
        </span>
      )}
      {role.why && <span className={common.small}>{role.why}</span>}
    </div>
  );
}
