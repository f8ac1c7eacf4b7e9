import * as z from 'zod';
import { aboutLine } from '../../kit/sheet/page';
import { scopeOf } from '../../kit/findings/scope';
import type { BuiltDocument, DocumentDefinition } from '../../definition';
import { isOwnId } from './choice';
import { swotItems } from './items';
import { quadrants } from './model';
import { swotSheet } from './sheet';
import { keptMemory, typedSwot, type MadeStatement } from './typed';
import { documentAbout } from '../../../words/papers/documents';

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

/** Key of the sheet: a school's id, or whose municipality it is. */
export const swotKey = ({ school = '', municipality = '' }: { school?: string; municipality?: string }): string =>
  school || (municipality ? `municipality:${municipality}` : '');

/** SWOT of a municipality or a school: the data first, then the library and people's own words. */
export const swot: DocumentDefinition<Inputs> = {
  kind: 'swot',
  title: 'SWOT-анализ',
  group: 'diagnostics',
  about: documentAbout.swot,
  schools: 'one',
  madeFrom: { swot: ['list', 'decisions', 'verdicts', 'sources', 'facts', 'organisation'] },
  inputs,
  build(context, given): BuiltDocument {
    const key = swotKey(given);
    const scope = scopeOf(context.findings, given);
    const items = [...swotItems(context, scope, key, given).values()].flat();
    const statements = items.filter(({ on }) => on);
    const made = statements.filter(({ remembered }) => remembered);
    // Statements people took out of the sheet stay out: their ids are kept with a text the sheet does not have.
    const said = items.filter(({ from }) => from === 'data');
    const { gone } = typedSwot(context, key, said);
    const out = [...gone]
      .filter((id) => !made.some((one) => one.id === id))
      .map((id): MadeStatement => ({ id, quadrant: 'strengths', text: `(${id})` }));
    // What was ticked in the library or added in the pane is people's own once the memory of it is gone.
    const ofData = [...made.filter(({ from }) => from === 'data'), ...out.filter(({ id }) => !isOwnId(id))];
    return {
      plans: [swotSheet(context, scope, key, aboutLine(context, scope), statements, ofData)],
      notes:
        said.length > 0 ? [] : [{ severity: 'info', code: 'diagnosticsNoResults', params: { document: swot.title } }],
      memory: {
        ...keptMemory(context),
        [key]: [...made, ...out].map(({ id, quadrant, text }) => ({ id, quadrant, text })),
      },
    };
  },
};
