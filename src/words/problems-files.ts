import type { ProblemTexts } from './problems';

export const fileProblems: ProblemTexts = {};
