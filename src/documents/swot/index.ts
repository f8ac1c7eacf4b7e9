import { z } from 'zod';
import { aboutLine } from '../diagnostics/page';
import { scopeOf } from '../diagnostics/scope';
import { statementText } from '../diagnostics/statement';
import type { BuiltDocument, DocumentDefinition } from '../definition';
import { library } from './library';
import { quadrants } from './model';
import { swotSheet, type SheetStatement } from './sheet';
import { dataStatements } from './statements';
import { keptMemory, typedSwot } from './typed';

export { library, libraryFor } from './library';
export { quadrants, quadrantTitle } from './model';

const inputs = z.object({
  /** A school's id; '' is the municipality. */
  school: z.string().default(''),
  /** Only this municipality's schools; '' is all of the workbook. */
  municipality: z.string().default(''),
  /** Ids of library statements to put in. */
  library: z.array(z.string()).default([]),
  /** Statements of one's own. */
  own: z.array(z.object({ quadrant: z.enum(quadrants), text: z.string().min(1) })).default([]),
  /** Ids of data statements to leave out. */
  without: z.array(z.string()).default([]),
});
type Inputs = z.infer<typeof inputs>;

/** SWOT of a municipality or a school: the data first, then the library and people's own words. */
export const swot: DocumentDefinition<Inputs> = {
  kind: 'swot',
  title: 'SWOT-анализ',
  group: 'diagnostics',
  inputs,
  build(context, given): BuiltDocument {
    const key = given.school || (given.municipality ? `municipality:${given.municipality}` : '');
    const scope = scopeOf(context.findings, given);
    const typed = typedSwot(context, key);
    const data = dataStatements(context, scope).filter(({ id }) => !typed.gone.has(id) && !given.without.includes(id));
    const own = [...given.own, ...typed.own].filter(
      ({ text }, index, all) => all.findIndex((other) => other.text === text) === index,
    );
    const statements: SheetStatement[] = [
      ...data.map((statement) => ({ quadrant: statement.quadrant, text: statementText(statement), data: statement })),
      ...library.filter(({ id, text }) => given.library.includes(id) && !own.some((other) => other.text === text)),
      ...own,
    ];
    const made = statements.flatMap(({ quadrant, text, data: of }) => (of ? [{ id: of.id, quadrant, text }] : []));
    // Statements people took out stay out: their ids are kept with a text the sheet does not have.
    const gone = [...typed.gone].map((id) => ({ id, quadrant: 'strengths' as const, text: `(${id})` }));
    return {
      plans: [swotSheet(context, scope, key, aboutLine(context, scope), statements)],
      notes:
        data.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsNoResults', params: { document: swot.title } }],
      memory: { ...keptMemory(context), [key]: [...made, ...gone] },
    };
  },
};
