/** What the interpreter sees of any object of the API: members by the protocol's names (capitals), nothing else exists. */
import { refuse } from './errors';

export interface Prop {
  get?: () => unknown;
  set?: (value: unknown) => void;
}
export type MethodResult = ApiObject | null | unknown;

export interface ApiObject {
  /** Class in Excel's API («Range»): requirement sets and the misspelling check go by it. */
  readonly className: string;
  /** Identity inside its collection. */
  readonly id?: string | number;
  readonly props?: Record<string, Prop>;
  readonly children?: Record<string, () => ApiObject | null>;
  readonly methods?: Record<string, (args: readonly unknown[]) => MethodResult>;
  /** Items of a collection, and one item by its key. */
  readonly items?: () => ApiObject[];
  readonly indexer?: (key: unknown) => ApiObject;
  /** The client tracks it over syncs by a reference id (ranges). */
  readonly tracked?: boolean;
  /** The model behind it, for methods that take it as an argument. */
  readonly subject?: unknown;
}

export function isApiObject(value: unknown): value is ApiObject {
  return (
    typeof value === 'object' && value !== null && typeof (value as { className?: unknown }).className === 'string'
  );
}

export const readOnly = (get: () => unknown): Prop => ({ get });

export const asText = (value: unknown): string => (typeof value === 'string' ? value : refuse('InvalidArgument'));
export const asNumber = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse('InvalidArgument');
export const asBoolean = (value: unknown): boolean => (typeof value === 'boolean' ? value : refuse('InvalidArgument'));
export const asIndex = (value: unknown): number => {
  const number = asNumber(value);
  return Number.isInteger(number) && number >= 0 ? number : refuse('InvalidArgument');
};
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : refuse('InvalidArgument');
}
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((item) => item === value);
  return found ?? refuse('InvalidArgument', `${String(value)} is none of ${allowed.join(', ')}`);
}
/** «#RRGGBB» in capitals; a colour's English name is not implemented here. */
export function asColor(value: unknown): string {
  const text = asText(value);
  return /^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : refuse('InvalidArgument', `colour ${text}`);
}
