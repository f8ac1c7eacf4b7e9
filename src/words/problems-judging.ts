import type { ProblemTexts } from './problem-texts';

export const judgingProblems: ProblemTexts = {};
