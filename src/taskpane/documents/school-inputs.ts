import { definitionOf } from '../../app/documents/documents';

/** What a document is asked for so that it is made for one school: by the name its own inputs have for schools. */
export function schoolInputs(kind: string, school: string): Record<string, unknown> {
  const asked = definitionOf(kind)?.inputs.parse({}) as object | undefined;
  if (!asked) return {};
  if ('schools' in asked) return { schools: [school] };
  return 'school' in asked ? { school } : {};
}
