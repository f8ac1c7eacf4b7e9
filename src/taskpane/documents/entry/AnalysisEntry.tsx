import { useState } from 'react';
import { analysisLines } from '../../../documents/kinds/analysis';
import { analysisWords } from '../../../words/analysis';
import { analysisPaneWords as words } from '../../../words/pane/entry';
import { EditableList } from '../../controls/EditableList';
import { useDocumentContext, useEntries } from '../context';

interface Line {
  id: string;
  text: string;
}
const moved = (lines: readonly Line[], id: string, step: -1 | 1): Line[] => {
  const from = lines.findIndex((line) => line.id === id);
  const next = [...lines];
  [next[from], next[from + step]] = [next[from + step]!, next[from]!];
  return next;
};

/** The texts of the analysis, conclusions and decisions opened: lines reworded, ordered, added, taken out. */
export function AnalysisEntry(): React.JSX.Element {
  const context = useDocumentContext();
  const { enter } = useEntries('analysis');
  // Lines being written are the screen's own: an empty one is a place to write in, not yet a line of the document.
  const [parts, setParts] = useState(() =>
    analysisLines(context).map(({ heading, lines }) => ({
      heading,
      lines: lines.map((text, index): Line => ({ id: `${heading}:${index}`, text })),
    })),
  );
  const change = (heading: string, edit: (lines: Line[]) => Line[]): void => {
    const next = parts.map((part) => (part.heading === heading ? { ...part, lines: edit(part.lines) } : part));
    setParts(next);
    const lines = next.find((part) => part.heading === heading)!.lines;
    enter(heading, lines.map(({ text }) => text.replace(/\s*\n\s*/g, ' ')).join('\n'));
  };
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
        change(headingOf(id), (lines) => lines.map((line) => (line.id === id ? { id, text } : line)))
      }
      onMove={(heading, id, step) => change(heading, (lines) => moved(lines, id, step))}
      onAdd={(heading) => {
        const id = `${heading}:${Date.now()}`;
        change(heading, (lines) => [...lines, { id, text: '' }]);
        return id;
      }}
      onRemove={(id) => change(headingOf(id), (lines) => lines.filter((line) => line.id !== id))}
    />
  );
}
