import type { ProblemTexts } from './problem-texts';

export const readingProblems: ProblemTexts = {};
