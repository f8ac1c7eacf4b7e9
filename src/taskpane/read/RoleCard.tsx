import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { a1, columnName } from '../../model/cells';
import { givableRoles, type GivableRole, type RoleReading } from '../../model/reading';
import { readWords } from '../../words/pane/read';
import { roleNames } from '../../words/reading/reading';
import { capital } from '../../words/russian/russian';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';
import { PlaceLink } from './PlaceLink';

const looks = { sure: ['check', 'good'], check: ['warning', 'doubt'], missing: ['alert', 'bad'] } as const;

/** What a role was taken from: header path, cell, samples, how sure, why; and the way to say that the column holds something else. */
export function RoleCard(props: { role: RoleReading; onGive: (role: GivableRole | null) => void }): React.JSX.Element {
  const common = useCommon();
  const { role, onGive } = props;
  const [open, setOpen] = useState(false);
  const [icon, look] = role.role === 'other' ? (['sheet', 'muted'] as const) : looks[role.confidence];
  const column = role.col === null ? null : columnName(role.col);
  return (
    <div className={common.card}>
      <div className={common.row}>
        <strong>{capital(roleNames[role.role])}</strong>
        <span className={`${common[look]} ${common.row}`}>
          <Icon name={icon} />
          {role.given ? readWords.byYou : role.role !== 'other' && readWords.confidence[role.confidence]}
        </span>
      </div>
      {role.headerCell ? (
        <PlaceLink
          sheet={role.headerCell.sheet}
          cell={a1(role.headerCell)}
          label={role.headerPath.join(' → ') || `${readWords.column} ${column}`}
        />
      ) : (
        column && (
          <span className={common.small}>
            {readWords.column} {column}
          </span>
        )
      )}
      {role.samples.length > 0 && (
        <span className={common.small}>
          {readWords.samples}: {role.samples.join('; ')}
        </span>
      )}
      {role.why && !role.given && role.confidence !== 'missing' && <span className={common.small}>{role.why}</span>}
      {column !== null && role.role !== 'pupil' && !open && (
        <div className={common.row}>
          {role.confidence === 'check' && !role.given && (
            <Button
              size="small"
              aria-label={readWords.rightRole(column)}
              onClick={() => onGive(role.role as GivableRole)}
            >
              {readWords.right}
            </Button>
          )}
          <Button size="small" aria-label={readWords.changeRole(column)} onClick={() => setOpen(true)}>
            {readWords.change}
          </Button>
          {role.given && (
            <Button size="small" onClick={() => onGive(null)}>
              {readWords.automatic}
            </Button>
          )}
        </div>
      )}
      {open && <RoleChoice now={role.role} onGive={onGive} onLeave={() => setOpen(false)} />}
    </div>
  );
}

function RoleChoice(props: {
  now: RoleReading['role'];
  onGive: (role: GivableRole) => void;
  onLeave: () => void;
}): React.JSX.Element {
  const common = useCommon();
  const [chosen, setChosen] = useState<string>(props.now);
  return (
    <>
      <Field label={readWords.whatIsThere} size="small">
        <RoleSelect value={chosen} onChange={setChosen} autoFocus />
      </Field>
      <div className={common.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={chosen === props.now}
          onClick={() => props.onGive(chosen as GivableRole)}
        >
          {readWords.apply}
        </Button>
        <Button size="small" onClick={props.onLeave}>
          {readWords.leave}
        </Button>
      </div>
    </>
  );
}

export function RoleSelect(props: {
  value: string;
  onChange: (role: string) => void;
  autoFocus?: boolean;
}): React.JSX.Element {
  return (
    <Select
      size="small"
      value={props.value}
      autoFocus={props.autoFocus}
      onChange={(_, data) => props.onChange(data.value)}
    >
      {givableRoles.map((role) => (
        <option key={role} value={role}>
          {capital(roleNames[role])}
        </option>
      ))}
    </Select>
  );
}
