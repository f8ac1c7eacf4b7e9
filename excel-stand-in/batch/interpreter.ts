/**
 * Interprets one batch of the protocol that Microsoft's client library speaks (docs/excel-stand-in.md). Strict: what is not
 * implemented is ApiNotFound, never a silent success; actions before a failing one stay done, as in Excel.
 */
import { isApiObject, type ApiObject } from './api-object';
import { ExcelError, refuse, type ExcelErrorCode } from './errors';
import { merge } from './merge';
import type { References } from './references';
import { apiTable, within } from './requirement-sets';

interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: number[];
}
interface PathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}
interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
}
export interface BatchRequest {
  Actions: ActionInfo[];
  ObjectPaths: Record<string, PathInfo>;
}
export interface BatchResponse {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number };
}

const path = { root: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 };
const action = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

export interface Surroundings {
  root: ApiObject;
  references: References;
  /** ExcelApi level of this Excel: «1.14». */
  level: string;
  /** Services of Office beside the workbook, by their full name («Microsoft.AppRuntime.AppRuntimeService»). */
  services?: (name: string) => ApiObject | null;
  /** The code with which this Excel always refuses a member («PageLayout», «PaperSize»); null where it does not. */
  refused?: (className: string, member: string) => ExcelErrorCode | null;
  /** Stops before the action of this index, as a failing action in the middle does. */
  failAt?: { index: number; error: ExcelError };
}

export function runBatch(request: BatchRequest, around: Surroundings): BatchResponse {
  const batch = new Batch(request, around);
  const results: BatchResponse['Results'] = [];
  for (const [index, item] of request.Actions.entries()) {
    try {
      if (around.failAt?.index === index) throw around.failAt.error;
      results.push({ ActionId: item.Id, Value: batch.run(item) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const location = batch.placeOf(item);
      const message = `${error.message} (${location})`;
      return {
        Results: results,
        Error: { Code: error.code, Message: message, Location: location, ActionIndex: index },
      };
    }
  }
  return { Results: results };
}

class Batch {
  private readonly resolved = new Map<number, ApiObject | null>();
  private readonly api = apiTable();

  constructor(
    private readonly request: BatchRequest,
    private readonly around: Surroundings,
  ) {}

  run(item: ActionInfo): unknown {
    if (item.ActionType === action.trace) return null;
    const target = this.resolve(item.ObjectPathId);
    switch (item.ActionType) {
      case action.instantiate:
        return target && this.identity(target);
      case action.query:
        return target && this.query(target, item.QueryInfo?.Select ?? [], item.QueryInfo ?? {});
      case action.method:
        return target && this.invoke(target, item.Name, this.arguments(item.ArgumentInfo));
      case action.set:
        return this.assign(target ?? refuse('InvalidArgument', 'a null object'), item.Name, item.ArgumentInfo);
      default:
        return refuse('ApiNotFound', `action type ${item.ActionType}`);
    }
  }

  placeOf(item: ActionInfo): string {
    const steps = [item.Name];
    for (let id: number | undefined = item.ObjectPathId; id; id = this.request.ObjectPaths[id]?.ParentObjectPathId) {
      steps.unshift(this.request.ObjectPaths[id]?.Name ?? '');
    }
    return steps.filter(Boolean).join('.');
  }

  private resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const info = this.request.ObjectPaths[id] ?? refuse('InvalidArgument', `object path ${id}`);
    const object = this.follow(info);
    this.resolved.set(id, object);
    return object;
  }

  private follow(info: PathInfo): ApiObject | null {
    if (info.ObjectPathType === path.root) return this.around.root;
    if (info.ObjectPathType === path.nothing) return null;
    if (info.ObjectPathType === path.reference) {
      return this.around.references.get(info.Name) ?? refuse('InvalidReference', info.Name);
    }
    if (info.ObjectPathType === path.create) {
      return this.around.services?.(info.Name) ?? refuse('ApiNotFound', info.Name);
    }
    const parent = this.resolve(info.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (info.ObjectPathType === path.property) {
      const child = parent.children?.[info.Name];
      this.permit(parent, info.Name, child !== undefined);
      return child!();
    }
    const args = this.arguments(info.ArgumentInfo);
    if (info.ObjectPathType === path.indexer) {
      return parent.indexer ? parent.indexer(args[0]) : refuse('ApiNotFound', `${parent.className}[]`);
    }
    if (info.ObjectPathType !== path.method) return refuse('ApiNotFound', `path type ${info.ObjectPathType}`);
    const result = this.invoke(parent, info.Name, args);
    return result === null || isApiObject(result) ? result : refuse('InvalidArgument', info.Name);
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, i) => {
      const id = references[i];
      return typeof id === 'number' && id > 0 ? this.resolve(id) : argument;
    });
  }

  /** Refuses a member that the API does not have, that this Excel is too old for, or that is not implemented here. */
  private permit(target: ApiObject, name: string, implemented: boolean): void {
    const event = /^_(?:Unr|R)egister(?:Event)?(\w+?)(?:Event)?$/.exec(name)?.[1];
    const member = event ? `on${event === 'DataChanged' ? 'Changed' : event}` : name;
    if (!member.startsWith('_') && !target.className.startsWith('Microsoft.')) {
      const set = this.api.setOf(target.className, member);
      if (set === undefined) refuse('InvalidArgument', `${target.className} has no ${member}`);
      const version = /^ExcelApi ([\d.]+)$/.exec(set)?.[1];
      if (!version || !within(version, this.around.level)) {
        refuse('ApiNotFound', `${target.className}.${member} belongs to ${set}, this Excel has ${this.around.level}`);
      }
    }
    if (!implemented) refuse('ApiNotFound', `${target.className}.${name} is not in the stand-in`);
    const code = this.around.refused?.(target.className, name);
    if (code) refuse(code, `${target.className}.${name} is refused here`);
  }

  private invoke(target: ApiObject, name: string, args: unknown[]): unknown {
    if (name === '_KeepReference' && target.tracked) {
      this.around.references.keep(target);
      return null;
    }
    if (name === '_RemoveReference' && target.tracked) {
      this.around.references.release(target);
      return null;
    }
    const method = target.methods?.[name];
    this.permit(target, name, method !== undefined);
    return method!(args);
  }

  private assign(target: ApiObject, name: string, info: ArgumentInfo | undefined): null {
    const set = target.props?.[name]?.set;
    this.permit(target, name, set !== undefined || target.props?.[name]?.get !== undefined);
    if (!set) return refuse('AccessDenied', `${target.className}.${name} is read-only`);
    set(this.arguments(info)[0]);
    return null;
  }

  private identity(target: ApiObject): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    if (target.id !== undefined) value._Id = target.id;
    const reference = this.around.references.idOf(target);
    if (reference) value._ReferenceId = reference;
    return value;
  }

  private query(target: ApiObject, select: string[], info: { Top?: number; Skip?: number }): Record<string, unknown> {
    const value = this.identity(target);
    const own = select.filter((item) => !target.items || this.onCollection(target, item));
    const forItems = target.items ? select.filter((item) => !own.includes(item)) : [];
    for (const item of own.length || target.items ? own : ['*']) this.load(target, item.split('/'), value);
    if (target.items && (forItems.length > 0 || own.length === 0)) {
      const skip = info.Skip ?? 0;
      const items = target.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
      value._Items = items.map((item) => this.query(item, forItems, {}));
    }
    return value;
  }

  private onCollection(target: ApiObject, item: string): boolean {
    const name = capital(item.split('/')[0]!);
    return Boolean(target.props?.[name] ?? target.children?.[name]);
  }

  private load(target: ApiObject, steps: string[], into: Record<string, unknown>): void {
    const [step, ...rest] = steps[0]?.toLowerCase() === 'items' ? steps.slice(1) : steps;
    if (step === undefined || step === '*') {
      for (const [name, prop] of Object.entries(target.props ?? {})) if (prop.get) into[name] = prop.get();
      return;
    }
    const name = capital(step);
    const prop = target.props?.[name];
    const child = target.children?.[name];
    this.permit(target, name, prop?.get !== undefined || child !== undefined);
    if (prop?.get) {
      into[name] = prop.get();
      return;
    }
    const object = child!();
    if (!object) into[name] = null;
    else into[name] = merge(into[name], this.query(object, [rest.length ? rest.join('/') : '*'], {}));
  }
}

const capital = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
