import * as z from 'zod';
import { formWords } from '../../words/pane/documents';

/** A field of a document's form, made from its schema. */
export interface FormField {
  name: string;
  label: string;
  hint?: string;
  control: 'text' | 'lines' | 'number' | 'date' | 'yes' | 'choice' | 'choices' | 'school' | 'schools';
  options: { value: string; label: string }[];
  initial: unknown;
}

/** What zod says of one property, as far as forms care. */
interface PropertySchema {
  type?: string;
  title?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  format?: string;
  items?: PropertySchema;
  anyOf?: PropertySchema[];
}

/**
 * Fields of a schema that people can fill in: texts, numbers, choices, schools. A property is shown if its schema has a title
 * (`.meta({title})`) or words/pane/documents.ts has a caption for its name; what has neither (edits, memory) is the document's own matter.
 */
export function fieldsOf(schema: z.ZodType): FormField[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, PropertySchema>;
  };
  return Object.entries(json.properties ?? {}).flatMap(([name, property]) => fieldOf(name, property) ?? []);
}

export const hasFields = (definition: { inputs: z.ZodType }): boolean => fieldsOf(definition.inputs).length > 0;

function fieldOf(name: string, whole: PropertySchema): FormField | null {
  const label = whole.title ?? formWords.fields[name];
  const property = whole.anyOf?.find((one) => one.type !== 'null') ?? whole;
  const control = label === undefined ? null : controlOf(name, property);
  if (label === undefined || control === null) return null;
  const values = property.enum ?? property.items?.enum ?? [];
  const options = values.map((value) => ({ value, label: formWords.options[value] ?? value }));
  return { name, label, hint: whole.description, control, options, initial: whole.default ?? null };
}

function controlOf(name: string, property: PropertySchema): FormField['control'] | null {
  if (property.type === 'array') {
    if (name === 'schools') return 'schools';
    if (property.items?.enum) return 'choices';
    return property.items?.type === 'string' ? 'lines' : null;
  }
  if (property.enum) return 'choice';
  if (property.type === 'boolean') return 'yes';
  if (property.type === 'number' || property.type === 'integer') return 'number';
  if (property.type !== 'string') return null;
  if (property.format === 'date') return 'date';
  return name === 'school' ? 'school' : 'text';
}
