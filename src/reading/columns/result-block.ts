import type { LowForm, ResultBlock } from '../../model/result';
import type { BlockSpec, Measure } from './block-spec';
import { isMoment } from '../header/follow';
import type { RowNumbers } from '../numbers/row-numbers';
import type { TableWork } from '../grid/table-work';

const forms: Record<RowNumbers['form'], LowForm> = {
  people: 'people',
  points: 'points',
  share: 'share',
  passPeople: 'passPeople',
  passPoints: 'passPoints',
  passShare: 'passShare',
  text: 'text',
};

/** The blocks of one group of columns: one object for each form met in its rows, so that results share it. */
export class Blocks {
  private readonly made = new Map<RowNumbers['form'], ResultBlock>();
  private form: RowNumbers['form'] | null = null;
  private block!: ResultBlock;

  constructor(
    private readonly work: TableWork,
    private readonly spec: BlockSpec,
  ) {}

  of(form: RowNumbers['form']): ResultBlock {
    // Rows of a table mostly have one form.
    if (form !== this.form) {
      this.block = this.made.get(form) ?? this.make(form);
      this.form = form;
    }
    return this.block;
  }

  private make(form: RowNumbers['form']): ResultBlock {
    const block = blockOf(this.work, this.spec, forms[form]);
    this.made.set(form, block);
    this.work.blocks.push(block);
    return block;
  }
}

/** Columns of the sheet that results of a table point at. */
export function blockOf(
  work: TableWork,
  spec: BlockSpec | null,
  lowForm: LowForm,
  own: { low?: number; lowBelow?: number } = {},
): ResultBlock {
  const { identity } = work;
  const shown = (col: number | null | undefined) => (col === null || col === undefined ? null : col + work.left);
  const side = lowForm === 'people' || lowForm === 'passPeople' ? spec?.people : spec?.percent;
  const pick = (measure: Measure) =>
    shown((side?.[measure] ?? spec?.people[measure] ?? spec?.percent[measure])?.column.col);
  const low = spec?.people.low ?? spec?.percent.low;
  // A sum of parts, of «1» and «2», stands in no column.
  const isSum = spec?.parts !== undefined || low?.column.withOnes !== undefined;
  return {
    sheetId: work.sheet.id,
    sheet: work.sheet.name,
    columns: {
      school: shown(identity.school),
      code: shown(identity.code),
      municipality: shown(identity.municipality),
      participants: spec?.parts ? null : shown(spec?.participants?.column.col),
      low: isSum ? null : (shown(own.low) ?? pick('low') ?? pick('pass')),
      mark3: pick('mark3'),
      mark4: pick('mark4'),
      mark5: pick('mark5'),
      mean: shown(spec?.mean?.column.col),
      quality: pick('quality'),
      pass: isSum ? null : pick('pass'),
      year: shown(identity.year),
      grade: shown(identity.grade ?? identity.class),
      subject: shown(identity.subject),
      kind: shown(identity.kind),
    },
    lowForm,
    ...(spec?.known ? { known: spec.known } : {}),
    ...(own.lowBelow === undefined ? {} : { lowBelow: own.lowBelow }),
    ...(work.columns.some(isMoment) && { later: true as const }),
    firstRow: work.place.bodyTop + work.top,
    lastRow: work.place.bodyBottom + work.top,
  };
}
