import type { ProblemTexts } from './problem-texts';

export const excelProblems: ProblemTexts = {};
