import type { ProblemTexts } from './problems';

export const documentProblems: ProblemTexts = {};
