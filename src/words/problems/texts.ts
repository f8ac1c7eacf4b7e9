/** Figures and names a sentence is made of. */
export type Params = Readonly<Record<string, string | number>>;
/** Says what happened, what is untouched, what to do. */
export type ProblemTexts = Readonly<Record<string, (params: Params) => string>>;
