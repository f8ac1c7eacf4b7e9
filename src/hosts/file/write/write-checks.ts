/** What would make Excel repair the workbook is refused before anything is written. */
import { FileFault } from '../fault';
import { withFlags } from './flags';
import type { Parts } from '../package/parts';
import { formulasMention } from '../read/references';
import type { StyleSheet } from './styles';
import type { Arrangement } from './targets';
import type { WorkbookPart } from '../read/workbook-part';

/** A formula into a sheet that goes: flags of ours that look into it go with it; a formula of anyone else keeps it. */
export function checkReferences(
  { targets, going }: Arrangement,
  workbook: WorkbookPart,
  { pack }: Parts,
  styles: StyleSheet,
): void {
  if (going.length === 0) return;
  const mentioned = (xml: string) => going.find((sheet) => formulasMention(xml, sheet.name));
  for (const { path, plan, old, name } of targets) {
    const sheet = old === null ? undefined : workbook.sheets[old];
    if (!sheet?.isWorksheet || plan || path === '') continue;
    const xml = pack.text(path, false);
    if (!mentioned(xml)) continue;
    const unflagged = withFlags(xml, path, [], styles);
    const used = mentioned(unflagged);
    if (used) throw new FileFault('file-sheet-used', { name: used.name, sheet: name }, { sheet: name });
    pack.set(path, unflagged);
  }
}
