/** The one catalogue of problems: code → Russian sentence. Each subject keeps its texts in a file of its own. */
import type { Problem } from '../model/outcome';
import type { ProblemTexts } from './problem-texts';
import { appProblems } from './problems-app';
import { fileProblems } from './problems-files';
import { readingProblems } from './problems-reading';
import { judgingProblems } from './problems-judging';
import { excelProblems } from './problems-excel';
import { workbookProblems } from './problems-workbook';
import { documentProblems } from './problems-documents';
import { collectProblems } from './problems-collect';
import { packageProblems } from './problems-packages';

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
