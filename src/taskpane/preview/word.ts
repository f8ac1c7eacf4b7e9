import type { SheetPlan } from '../../model/plan';
import { planView, type ViewSheet } from './view';

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '<br>');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A sheet plan as an HTML table that Word takes with its looks. */
export function wordTable(plan: SheetPlan): string {
  return tableHtml(planView(plan));
}

function tableHtml(view: ViewSheet): string {
  const rows = view.rows.map(({ cells }) => {
    const tds = cells.flatMap((cell) => {
      if (!cell) return [];
      const looks = Object.entries({ ...cell.look, whiteSpace: undefined })
        .filter(([, value]) => value !== undefined)
        .map(
          ([name, value]) =>
            `${kebab(name)}:${typeof value === 'number' && name !== 'fontWeight' ? `${value}px` : String(value)}`,
        );
      const spans = `${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ''}${cell.colSpan ? ` colspan="${cell.colSpan}"` : ''}`;
      return `<td${spans} style="${escaped(looks.join(';'))}">${escaped(cell.text)}</td>`;
    });
    return `<tr>${tds.join('')}</tr>`;
  });
  const columns = view.widths.map((width) => `<col width="${width}">`).join('');
  return `<table style="border-collapse:collapse;font-family:'${view.font.name}';font-size:${view.font.size}pt"><colgroup>${columns}</colgroup>${rows.join('')}</table>`;
}

/** The same as plain text, cells apart by tabs. */
export const plainTable = (plan: SheetPlan): string =>
  planView(plan)
    .rows.map(({ cells }) => cells.map((cell) => cell?.text.replace(/\s+/g, ' ') ?? '').join('\t'))
    .join('\n');

/** Puts the sheets on the clipboard; works in a frame without the clipboard permission, on a click. @returns false where the browser refused */
export const copyForWord = (plans: readonly SheetPlan[]): boolean =>
  copied({ 'text/html': plans.map(wordTable).join('<br>'), 'text/plain': plans.map(plainTable).join('\n\n') });

/** Puts a text on the clipboard; as `copyForWord`. */
export const copyText = (text: string): boolean => copied({ 'text/plain': text });

function copied(formats: Readonly<Record<string, string>>): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    event.preventDefault();
    for (const [type, text] of Object.entries(formats)) event.clipboardData?.setData(type, text);
    given = true;
  };
  document.addEventListener('copy', give);
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return given;
}
