import { definitionOf } from '../../app/documents/documents';
import { knownTemplates, templateJson } from '../../documents/kinds/roadmap';
import { programmeTemplate } from '../../documents/kinds/programme/template';
import { cliRoadmapWords as words } from '../../words/cli/roadmap';
import { programmeColumns } from '../../words/papers/programme';
import { parseFlags } from '../arguments';
import { exit, UsageError, type Run } from '../command';

/** A template as listed; `kind` is the document it makes. */
export interface ListedTemplate {
  id: string;
  title: string;
  /** «seeds/000» … «seeds/004». */
  source: string;
  /** Column headings in order; the analysis is a text without columns. */
  columns: string[];
  kind: string;
}

/** The seven templates of the field: five roadmaps, the programme, the analysis of a roadmap. */
export function listedTemplates(): ListedTemplate[] {
  const { id, title, source } = programmeTemplate;
  return [
    ...knownTemplates([]).map((template) => ({
      id: template.id,
      title: template.title,
      source: template.source,
      columns: template.columns.map(({ caption }) => caption),
      kind: 'roadmap',
    })),
    { id, title, source, columns: [...programmeColumns], kind: 'programme' },
    {
      id: 'analysis',
      title: definitionOf('analysis')?.title ?? '',
      source: 'seeds/004',
      columns: [],
      kind: 'analysis',
    },
  ];
}

export const run: Run = (args, terminal) => {
  const { values } = parseFlags(args, { json: { type: 'boolean' }, export: { type: 'string' } });
  const list = listedTemplates();
  if (values.export !== undefined) {
    const template = knownTemplates([]).find(({ id }) => id === values.export);
    const programme = values.export === programmeTemplate.id;
    if (!template && !programme) {
      throw new UsageError(words.unknownTemplate(values.export, list.map(({ id }) => id).join(', ')));
    }
    terminal.out(template ? templateJson(template) : `${JSON.stringify(programmeTemplate, null, 2)}\n`);
  } else if (values.json) {
    const shown = list.map(({ id, title, source, columns }) => ({ id, title, source, columns }));
    terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
  } else {
    for (const { id, title, source, columns } of list) {
      terminal.out(`${id} – ${title} (${source})\n  ${columns.join(' · ')}\n`);
    }
  }
  return exit.done;
};
