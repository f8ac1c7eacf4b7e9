import type { ProblemTexts } from './problems';

export const readingProblems: ProblemTexts = {};
