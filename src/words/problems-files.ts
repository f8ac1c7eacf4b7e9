import type { ProblemTexts } from './problem-texts';

export const fileProblems: ProblemTexts = {};
