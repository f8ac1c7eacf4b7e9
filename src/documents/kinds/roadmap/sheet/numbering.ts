/** Numbers of sections and measures as the template's source has them. */
import type { RoadmapTemplate } from '../template';
import type { RowSection } from '../merge';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

export interface Numbered {
  section: RowSection;
  /** Heading row's text; '' for none. */
  heading: string;
  /** Number of each measure. */
  numbers: string[];
}

/** Sections under a parent are numbered inside it: 4.1, measures 4.1.1. */
export function numberSections(sections: readonly RowSection[], numbering: RoadmapTemplate['numbering']): Numbered[] {
  let top = 0;
  let inner = 0;
  let running = 0;
  return sections.map((section) => {
    if (section.parent === null) {
      top += section.title === '' ? 0 : 1;
      inner = 0;
    } else inner++;
    const titled = section.title !== '';
    if (numbering === 'section') {
      const number = section.parent === null ? `${Math.max(top, 1)}` : `${top}.${inner}`;
      return {
        section,
        heading: titled ? `${number}. ${section.title}` : '',
        numbers: section.measures.map((_, i) => `${number}.${i + 1}`),
      };
    }
    if (numbering === 'roman') {
      const number = section.parent === null ? `${roman[top - 1] ?? top}. ` : '';
      return {
        section,
        heading: titled ? `${number}${section.title}` : '',
        numbers: section.measures.map((_, i) => `${i + 1}`),
      };
    }
    return { section, heading: section.title, numbers: section.measures.map(() => `${++running}`) };
  });
}
