import { contains, intersect, rectText, subtract } from '../../model/address';
import type { DataValidation } from '../../model/workbook';
import { asRecord, isApiObject, oneOf, type ApiObject } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { cellsOf, type Cells } from './cells-of';

const kinds = ['list', 'wholeNumber', 'decimal', 'date', 'custom', 'textLength', 'time'] as const;

export function dataValidation(session: Session, cells: Cells): ApiObject {
  const { sheet, rects } = cells;
  const present = (): DataValidation | undefined =>
    sheet.validations.find((item) => rects.every((rect) => item.rects.some((part) => contains(part, rect))));
  const need = (): DataValidation => {
    session.writable(sheet);
    return present() ?? refuse('InvalidArgument', 'set the rule first');
  };
  const clear = () => {
    session.writable(sheet);
    for (const rect of rects)
      for (const item of sheet.validations) item.rects = item.rects.flatMap((part) => subtract(part, rect));
    sheet.validations = sheet.validations.filter((item) => item.rects.length > 0);
  };
  return {
    className: 'DataValidation',
    props: {
      Rule: {
        get: () => present()?.rule ?? {},
        set: (value) => {
          const rule = checkedRule(asRecord(value), cells);
          clear();
          sheet.validations.push({ rects, rule });
        },
      },
      Prompt: {
        get: () => present()?.prompt ?? { showPrompt: true, title: '', message: '' },
        set: (value) => {
          const { showPrompt, title, message } = asRecord(value);
          if (typeof title !== 'string' || typeof message !== 'string') refuse('InvalidArgument');
          if (title.length > 32 || message.length > 255) refuse('InvalidArgument', 'a prompt too long');
          need().prompt = { showPrompt: showPrompt !== false, title, message };
        },
      },
      ErrorAlert: {
        get: () => present()?.errorAlert ?? { showAlert: true, title: '', message: '', style: 'Stop' },
        set: (value) => {
          const { showAlert, title, message, style } = asRecord(value);
          if (typeof title !== 'string' || typeof message !== 'string') refuse('InvalidArgument');
          if (title.length > 32 || message.length > 255) refuse('InvalidArgument', 'an alert too long');
          const kind = oneOf(style, ['Stop', 'Warning', 'Information']);
          need().errorAlert = { showAlert: showAlert !== false, title, message, style: kind };
        },
      },
      Type: { get: () => Object.keys(present()?.rule ?? { none: {} })[0]!.replace(/^./, (c) => c.toUpperCase()) },
    },
    methods: { Clear: clear },
  };
}

function checkedRule(value: Record<string, unknown>, cells: Cells): DataValidation['rule'] {
  const [kind, ...more] = Object.keys(value).filter((key) => value[key] !== undefined);
  if (!kind || more.length > 0) refuse('InvalidArgument', 'one kind of rule');
  oneOf(kind, kinds);
  const rule = { ...asRecord(value[kind]) };
  if (kind === 'list') {
    if (isApiObject(rule.source)) {
      const source = cellsOf(rule.source, cells.sheet);
      rule.source = `='${source.sheet.name.replaceAll("'", "''")}'!${rectText(source.rects[0]!)}`;
    }
    const source = rule.source;
    if (typeof source !== 'string' || source === '') refuse('InvalidArgument', 'a list needs a source');
    if (!source.startsWith('=') && source.length > 255) refuse('InvalidArgument', 'a list of more than 255 characters');
    return { list: { inCellDropDown: rule.inCellDropDown !== false, source } };
  }
  if (kind !== 'wholeNumber' && kind !== 'decimal' && kind !== 'date') refuse('ApiNotFound', `rule ${kind}`);
  if (oneOf(rule.operator, ['Between', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo']) === 'Between') {
    if (rule.formula1 === undefined || rule.formula2 === undefined) refuse('InvalidArgument', 'two bounds');
  }
  if (cells.rects.some((a, i) => cells.rects.some((b, j) => j > i && intersect(a, b)))) refuse('InvalidArgument');
  return { [kind]: rule };
}
