import { knownTemplates } from '../../documents/kinds/roadmap';
import type { WorkbookState } from '../../model/state';
import type { FormField } from './fields';

/** Choices that the schema cannot know: the templates there are, built in and kept in the workbook. */
export function choicesOf(kind: string, field: FormField, kept: WorkbookState): FormField {
  if (kind !== 'order' || field.name !== 'template') return field;
  const options = knownTemplates(kept.templates).map(({ id, title }) => ({ value: id, label: title }));
  return { ...field, control: 'choice', options };
}
