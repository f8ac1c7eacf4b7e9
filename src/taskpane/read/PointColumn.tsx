import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { areaA1 } from '../../model/cells';
import type { GivableRole, TableReading } from '../../model/reading';
import { readWords } from '../../words/pane/read';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';
import { RoleSelect } from './RoleCard';

/** A column that no card names (no caption, or not found): chosen by selecting a cell of it in the workbook. */
export function PointColumn(props: {
  table: TableReading;
  sheetId: string;
  /** What the table lacks, offered first. */
  wanted: GivableRole;
  onGive: (col: number, role: GivableRole) => void;
}): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const { table, sheetId } = props;
  const [role, setRole] = useState<string>(props.wanted);
  const [refusal, setRefusal] = useState('');
  const take = async (): Promise<void> => {
    const taken = await session.selection();
    if (!taken) return;
    const { left } = taken.area;
    const inTable = taken.sheetId === sheetId && left >= table.area.left && left <= table.area.right;
    const isPupils = table.pupilColumns.includes(left);
    if (inTable && !isPupils) props.onGive(left, role as GivableRole);
    else setRefusal(inTable ? readWords.pupilsHere : readWords.notHere(areaA1(table.area)));
  };
  return (
    <div className={common.column}>
      <p className={common.small}>{readWords.pointHelp}</p>
      <Field label={readWords.needed} size="small">
        <RoleSelect value={role} onChange={setRole} />
      </Field>
      <div className={common.row}>
        <Button size="small" disabledFocusable={state.busy !== null} onClick={() => void take()}>
          {readWords.takeSelected}
        </Button>
      </div>
      <p className={common.small} role="status">
        {refusal}
      </p>
    </div>
  );
}
