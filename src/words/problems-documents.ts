import type { ProblemTexts } from './problem-texts';

export const documentProblems: ProblemTexts = {};
