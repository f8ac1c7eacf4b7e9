import { useState } from 'react';
import {
  addItem,
  changeItem,
  columnItem,
  columnsGroup,
  isRemovable,
  measureItem,
  moveTemplateItem,
  removeItem,
  sectionItem,
  sectionsGroup,
  shownResponsible,
  type RoadmapTemplate,
} from '../../documents/kinds/roadmap';
import { measureFields } from '../../words/pane/roadmap';
import { columnRoleTitles, templateWords as words } from '../../words/pane/templates';
import type { EditableField, EditableGroup } from '../controls/editable';
import { EditableList } from '../controls/EditableList';
import { useSteps } from '../controls/useSteps';
import { useCommon } from '../shell/styles';

const fields = Object.entries(measureFields).map(([name, label]): EditableField => ({
  name,
  label,
  lines: name !== 'term' && name !== 'responsible',
}));

/** Columns, sections and measures of a template to edit. */
export function TemplateParts(props: {
  template: RoadmapTemplate;
  onChange: (template: RoadmapTemplate) => void;
}): React.JSX.Element {
  const { template } = props;
  const steps = useSteps(template, props.onChange, template.id);
  const onChange = steps.keep;
  /** Texts of responsible people as they are being typed: read into roles, they would jump under the cursor. */
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const item = (id: string, values: Record<string, string>, note?: string) => ({
    id,
    on: true,
    values,
    note,
    removable: isRemovable(template, id),
  });
  const groups: EditableGroup[] = [
    {
      id: columnsGroup,
      title: words.columns,
      hint: words.columnsHint,
      add: null,
      fields: [{ name: 'caption', label: words.caption }],
      items: template.columns.map(({ role, caption }) => item(columnItem(role), { caption }, columnRoleTitles[role])),
    },
    {
      id: sectionsGroup,
      title: words.sections,
      hint: words.sectionsHint,
      add: words.addSection,
      fields: [{ name: 'title', label: words.sectionTitle, lines: true }],
      items: template.sections.map(({ id, title }) => item(sectionItem(id), { title })),
    },
    ...template.sections.map((section) => ({
      id: section.id,
      title: section.title || template.title,
      add: words.addMeasure,
      fields,
      items: section.measures.map((measure) => {
        const id = measureItem(measure.id);
        const { text, term, result, indicator, evidence } = measure;
        const responsible = typed[id] ?? shownResponsible(measure.responsible);
        return item(
          id,
          { text, term, responsible, result, indicator, evidence },
          [term, responsible].filter(Boolean).join(' · '),
        );
      }),
    })),
  ];
  return (
    <EditableList
      groups={groups}
      undo={steps}
      opened={[]}
      onChange={(id, field, value) => {
        if (field === 'responsible') setTyped({ ...typed, [id]: value });
        onChange(changeItem(template, id, field, value), `${id} ${field}`);
      }}
      onMove={(_group, id, step) => onChange(moveTemplateItem(template, id, step))}
      onAdd={(group) => {
        const added = addItem(template, group);
        onChange(added.template);
        return added.item;
      }}
      onRemove={(id) => onChange(removeItem(template, id))}
    />
  );
}

/** What a template holds: its columns, its sections with their measures. */
export function ShownParts({ template }: { template: RoadmapTemplate }): React.JSX.Element {
  const common = useCommon();
  return (
    <>
      <h2 className={common.section}>{words.columns}</h2>
      <ul className={common.list}>
        {template.columns.map(({ role, caption }) => (
          <li key={role}>
            {caption} <span className={common.small}>– {columnRoleTitles[role]}</span>
          </li>
        ))}
      </ul>
      <h2 className={common.section}>{words.sections}</h2>
      {template.sections.map(({ id, title, measures }) => (
        <details key={id}>
          <summary className={common.summary} tabIndex={0}>
            {title || template.title}: {measures.length}
          </summary>
          <ul className={common.list}>
            {measures.map((measure) => (
              <li key={measure.id}>
                {measure.text}
                <p className={common.small}>
                  {[measure.term, shownResponsible(measure.responsible)].filter(Boolean).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
