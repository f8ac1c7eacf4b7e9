/** From what size on a difference is worth a sentence in an official paper. Printed under every sheet that uses them. */
export const limits = {
  /** Change of a share over a year, 0–1 (5 percent points). */
  change: 0.05,
  /** Change of a mean mark over a year. */
  meanChange: 0.3,
  /** Difference of the low share between two grades of one year, 0–1. */
  gradeGap: 0.1,
  /** Difference of a school from its municipality, 0–1. */
  schoolGap: 0.1,
  /** Quality from which a procedure counts as strong, 0–1. */
  strongQuality: 0.6,
  /** Fewer participants in a year than this say nothing of a municipality. */
  municipalPeople: 20,
  /** Fewer participants in a year than this say nothing of a school. */
  schoolPeople: 10,
  /** Fewer schools than this: no «none of the schools is low», no search for the one school that makes the change. */
  schools: 3,
} as const;
