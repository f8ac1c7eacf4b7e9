/** What a layout writes from: the schools, two years, and facts that no other sheet of the book has told yet. */
import type { Dice } from './dice';
import { drawFact, drawProcedure, type Fact, type Procedure, type TrueSchool } from './facts';
import type { NameStyle } from './writing/names';

export interface Held extends Procedure {
  year: number;
  facts: ReadonlyMap<TrueSchool, Fact>;
}

/** No procedure of the wanted kind is left that no sheet has told. */
export class AllTold extends Error {}

export class Desk {
  private readonly told = new Set<string>();

  constructor(
    readonly dice: Dice,
    readonly schools: readonly TrueSchool[],
    readonly years: readonly [number, number],
    /** Of the sheet being written. */
    public names: NameStyle,
  ) {}

  /** Facts of a procedure in a year; null where a sheet has them already. */
  hold(procedure: Procedure, year: number): Held | null {
    const key = `${procedure.kind} ${procedure.subject} ${procedure.grade} ${year}`;
    if (this.told.has(key)) return null;
    this.told.add(key);
    const gaps = this.dice.chance(0.3);
    const facts = new Map<TrueSchool, Fact>();
    for (const school of this.schools)
      if (!gaps || this.dice.chance(0.85)) facts.set(school, drawFact(this.dice, school, procedure, year));
    return { ...procedure, year, facts };
  }

  /** One procedure not told yet. */
  one(kind?: Procedure['kind']): Held {
    for (let tries = 0; tries < 100; tries++) {
      const held = this.hold(drawProcedure(this.dice, kind), this.dice.pick(this.years));
      if (held) return held;
    }
    throw new AllTold();
  }

  /** Up to `count` procedures of one kind and year not told yet, at least one. */
  several(
    count: number,
    kind: Procedure['kind'] = this.dice.pick(['ВПР', 'ОГЭ', 'ЕГЭ']),
    sameGrade = this.dice.chance(0.6),
  ): Held[] {
    const first = this.one(kind);
    const held = [first];
    for (let tries = 0; tries < 12 && held.length < count; tries++) {
      const drawn = drawProcedure(this.dice, kind);
      const next = this.hold(sameGrade ? { ...drawn, grade: first.grade } : drawn, first.year);
      if (next) held.push(next);
    }
    return held;
  }

  /** Both years of one procedure, earlier first; one year where the other was told. */
  bothYears(kind?: Procedure['kind']): Held[] {
    const first = this.one(kind);
    const other = this.hold(
      first,
      this.years.find((year) => year !== first.year)!,
    );
    return [first, ...(other ? [other] : [])].sort((a, b) => a.year - b.year);
  }
}

/** What is the same in all of them. */
export function common(held: readonly Held[]): {
  kind?: Procedure['kind'];
  subject?: string;
  grade?: number;
  year?: number;
} {
  const [first] = held;
  const same = <K extends 'kind' | 'subject' | 'grade' | 'year'>(key: K) =>
    held.every((each) => each[key] === first![key]);
  return {
    ...(same('kind') && { kind: first!.kind }),
    ...(same('subject') && { subject: first!.subject }),
    ...(same('grade') && first!.kind === 'ВПР' && { grade: first!.grade }),
    ...(same('year') && { year: first!.year }),
  };
}

/** What tells one from the others. */
export function telling(held: readonly Held[], one: Held): ReturnType<typeof common> {
  const shared = common(held);
  return {
    ...(!shared.kind && { kind: one.kind }),
    ...(!shared.subject && { subject: one.subject }),
    ...(!shared.grade && one.kind === 'ВПР' && { grade: one.grade }),
    ...(!shared.year && { year: one.year }),
  };
}
