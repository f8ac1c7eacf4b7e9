import { listedParts, updateContentTypes } from './content-types';
import { relationsPath, type Package } from './package';
import { orphansOf, updateRelations, type NewRelation } from './relations';

/** A package being changed: which parts came and went, so that content types and the workbook's relations follow at the end. */
export class Parts {
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  private readonly relations: NewRelation[] = [];
  private readonly goneRelations = new Set<string>();

  /** Lower-case paths that the package names and does not hold: a part of such a name would be taken for what was meant there. */
  private readonly dangling: ReadonlySet<string>;

  constructor(
    readonly pack: Package,
    private readonly workbookPath: string,
  ) {
    const named = [...listedParts(pack), ...pack.relations(workbookPath).map(({ target }) => target)];
    this.dangling = new Set(named.filter((path) => !pack.has(path)).map((path) => path.toLowerCase()));
  }

  add(path: string, content: string, type: string): void {
    this.pack.set(path, content);
    this.added.set(path, type);
  }

  /** A part that the workbook points at; returns the relation's id. */
  addToWorkbook(path: string, content: string, contentType: string, type: string): string {
    this.add(path, content, contentType);
    return this.relate(path, type);
  }

  /** Has the workbook point at a part that is there; returns the relation's id. */
  relate(path: string, type: string): string {
    const taken = new Set([...this.pack.relations(this.workbookPath), ...this.relations].map(({ id }) => id));
    let number = 1;
    while (taken.has(`shnor${number}`)) number++;
    const id = `shnor${number}`;
    this.relations.push({ id, type, target: path });
    return id;
  }

  remove(path: string): void {
    for (const part of [path, relationsPath(path)]) {
      this.pack.remove(part);
      this.removed.add(part);
    }
  }

  removeFromWorkbook(path: string, relation: string): void {
    this.remove(path);
    this.goneRelations.add(relation);
  }

  /** Takes away what only these sheets need (drawings, charts, comments) and their relations; the sheets themselves stay. */
  strip(sheets: readonly string[]): void {
    for (const path of orphansOf(this.pack, sheets)) this.remove(path);
    for (const path of sheets) {
      this.pack.remove(relationsPath(path));
      this.removed.add(relationsPath(path));
    }
  }

  freePath(head: string, tail: string): string {
    const isTaken = (path: string) => this.pack.has(path) || this.dangling.has(path.toLowerCase());
    let number = 1;
    while (isTaken(`${head}${number}${tail}`)) number++;
    return `${head}${number}${tail}`;
  }

  /** Writes down what came and went. */
  finish(): void {
    updateRelations(this.pack, this.workbookPath, this.relations, this.goneRelations);
    updateContentTypes(this.pack, this.added, this.removed);
  }
}
