/**
 * How many times a property is tried. Mutation testing tries each of its thousands of mutants by the same tests: it asks for fewer runs
 * (`stryker.jest.js`), and a mutant that few of them miss has to die by an example.
 */
export const propertyRuns = (usual: number): number =>
  Math.max(5, Math.round(usual * Number(process.env.PROPERTY_RUNS_SHARE ?? 1)));
