import type { ProblemTexts } from './problems';

export const judgingProblems: ProblemTexts = {};
