/** The one catalogue of problems: code → Russian sentence. Each subject keeps its texts in a file of its own. */
import type { Problem } from '../../model/outcome';
import type { ProblemTexts } from './texts';
import { appProblems } from './app';
import { fileProblems } from './files';
import { readingProblems } from './reading';
import { judgingProblems } from './judging';
import { excelProblems } from './excel';
import { workbookProblems } from './workbook';
import { documentProblems } from './documents';
import { collectProblems } from './collect';
import { packageProblems } from './packages';

const texts: ProblemTexts = {
  ...appProblems,
  ...fileProblems,
  ...readingProblems,
  ...judgingProblems,
  ...excelProblems,
  ...workbookProblems,
  ...documentProblems,
  ...packageProblems,
  ...collectProblems,
};

/** The Russian sentence of a problem. A code without a text is a mistake of ours and throws. */
export function problemText(problem: Pick<Problem, 'code' | 'params'>): string {
  const text = texts[problem.code];
  if (!text) throw new Error(`No text for problem «${problem.code}»`);
  return text(problem.params ?? {});
}

/** All codes of the catalogue, for the check that every code has its text. */
export const problemCodes: readonly string[] = Object.keys(texts);
