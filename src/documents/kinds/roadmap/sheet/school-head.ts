/** What stands above a school's own plan: who agreed and approved it, the school's goal, who helps. */
import { schoolRoadmap as words } from '../../../../words/schools/school-papers';
import { styles } from '../../../kit/sheet/look';
import { stamps } from '../../../kit/sheet/stamps';
import { title, type Page } from './head';

export interface SchoolHead {
  name: string;
  curator: string;
  /** Who agrees to the plan before there is a curator. */
  coordinator: string;
  mentor: string;
  /** Share 0–1 from which results are low. */
  threshold: number;
}

export function schoolHead(page: Page, school: SchoolHead): void {
  const { rows, builder, columns } = page;
  const widths = columns.map(({ width }) => width);
  stamps(rows, builder, widths, school.name, school);
  title(page, 'title', words.title(school.name));
  const lines = [words.goal(school.threshold), words.curators(school.curator, school.mentor)];
  lines.forEach((v, i) => rows.row(`school ${i + 1}`, [[0, { v, style: styles.plain, span: columns.length }]]));
  builder.row([], { height: 9 });
}
