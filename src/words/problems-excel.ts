import type { ProblemTexts } from './problems';

export const excelProblems: ProblemTexts = {};
