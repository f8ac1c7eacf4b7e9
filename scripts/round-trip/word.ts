/** The documents as files of Word, opened by other programs and saved anew: what those found in them, against what the sheets print. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeDocuments, type WantedDocument } from '../../src/app/documents/documents';
import { builtInTemplates } from '../../src/documents/kinds/roadmap/templates';
import { wordBytes } from '../../src/hosts/word';
import { printedText } from '../../src/hosts/word/printed';
import { saidBy } from '../../src/hosts/word/testing/said';
import { onPaper } from '../../src/model/plan-parts';
import { open, today } from './book';
import { wordOffice, wordOnlyOffice, type WordProgram } from './programs';

const sample = path.join(__dirname, '..', '..', 'samples', 'results.xlsx');
const programs: Record<string, WordProgram> = { LibreOffice: wordOffice, ONLYOFFICE: wordOnlyOffice };

/** The papers an office sends, by the names of their files. */
const papers: Record<string, WantedDocument> = {
  ...Object.fromEntries(
    builtInTemplates.map(({ id }) => [`roadmap-${id}`, { kind: 'roadmap', inputs: { template: id } }]),
  ),
  ...Object.fromEntries(
    ['order', 'programme', 'swot', 'analysis', 'school-page', 'support', 'dynamics', 'note'].map((kind) => [
      kind,
      { kind },
    ]),
  ),
};

/** @returns a line for every paper that a program found other words in; nothing where all are as printed */
export async function wordThroughPrograms(): Promise<string[]> {
  const { session } = await open(new Uint8Array(readFileSync(sample)));
  const { findings, snapshot, kept } = session.getSnapshot();
  const making = { findings: findings!, state: kept, sheets: snapshot!.sheets, today };
  const files: Record<string, Uint8Array> = {};
  const expected: Record<string, string[]> = {};
  for (const [name, wanted] of Object.entries(papers)) {
    const made = makeDocuments(making, [wanted]);
    if (!made.ok) throw new Error(made.problem.code);
    files[`${name}.docx`] = await wordBytes(made.value.plans);
    expected[`${name}.docx`] = made.value.plans.flatMap((plan) => printedText(onPaper(plan)));
  }
  const wrong: string[] = [];
  for (const [program, open] of Object.entries(programs)) {
    const found = open(files);
    for (const name of Object.keys(files)) {
      const [said, printed] = [saidBy(found[name]!), expected[name]!];
      const at = printed.findIndex((line, index) => line !== said[index]);
      if (at >= 0 || said.length !== printed.length)
        wrong.push(`${program}, ${name}: printed «${printed[at]}», found «${said[at < 0 ? printed.length : at]}»`);
    }
  }
  if (wrong.length === 0)
    console.log(
      `Word: ${Object.keys(files).length} papers say in ${Object.keys(programs).join(', ')} what the sheets print.`,
    );
  return wrong;
}
