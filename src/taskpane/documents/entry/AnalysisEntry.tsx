import { useState } from 'react';
import { analysisLines } from '../../../documents/kinds/analysis';
import { analysisWords } from '../../../words/papers/analysis';
import { analysisPaneWords as words } from '../../../words/pane/entry';
import { moved } from '../../../documents/kit/moved';
import { EditableList } from '../../controls/EditableList';
import { useSteps } from '../../controls/useSteps';
import { useDocumentContext, useEntries } from '../context';

interface Line {
  id: string;
  text: string;
}
type Part = { heading: string; lines: readonly Line[] };

/** The texts of the analysis, conclusions and decisions opened: lines reworded, ordered, added, taken out. */
export function AnalysisEntry(): React.JSX.Element {
  const context = useDocumentContext();
  const { enter } = useEntries('analysis');
  // Lines being written are the screen's own: an empty one is a place to write in, not yet a line of the document.
  const [parts, setParts] = useState<readonly Part[]>(() =>
    analysisLines(context).map(({ heading, lines }) => ({
      heading,
      lines: lines.map((text, index): Line => ({ id: `${heading}:${index}`, text })),
    })),
  );
  const steps = useSteps<readonly Part[]>(parts, (next) => {
    setParts(next);
    for (const part of next) if (!parts.includes(part)) enter(part.heading, textOf(part));
  });
  const change = (heading: string, edit: (lines: readonly Line[]) => readonly Line[], what?: string): void =>
    steps.keep(
      parts.map((part) => (part.heading === heading ? { ...part, lines: edit(part.lines) } : part)),
      what,
    );
  const headingOf = (id: string): string => id.slice(0, id.lastIndexOf(':'));
  return (
    <EditableList
      opened={[analysisWords.headings.conclusions, analysisWords.headings.decided]}
      groups={parts.map(({ heading, lines }) => ({
        id: heading,
        title: heading,
        fields: [{ name: 'text', label: words.text, lines: true }],
        items: lines.map(({ id, text }) => ({ id, on: true, values: { text }, removable: true })),
      }))}
      onChange={(id, _field, text) =>
        change(headingOf(id), (lines) => lines.map((line) => (line.id === id ? { id, text } : line)), id)
      }
      onMove={(heading, id, step) =>
        change(heading, (lines) =>
          moved(
            lines,
            lines.findIndex((line) => line.id === id),
            step,
          ),
        )
      }
      undo={steps}
      onAdd={(heading) => {
        const id = `${heading}:${Date.now()}`;
        change(heading, (lines) => [...lines, { id, text: '' }]);
        return id;
      }}
      onRemove={(id) => change(headingOf(id), (lines) => lines.filter((line) => line.id !== id))}
    />
  );
}

const textOf = ({ lines }: Part): string => lines.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n');
