/** Conditional formats of a sheet's file: those in their old place and those in the extension list are rules alike, as in Excel's window and its API. */
import { parseRects } from '../model/address';
import type { ConditionalFormat } from '../model/workbook';
import { readDifferential, type ReadStyles } from './read-styles';
import { all, child, serialize, type Node } from './tree';

interface Found {
  priority: number;
  rule: ConditionalFormat;
}

export function readRules(root: Node, { differential }: ReadStyles): ConditionalFormat[] {
  const extended = extensions(root);
  const older = all(root, 'conditionalFormatting').flatMap((block) =>
    all(block, 'cfRule').map((node): Found => {
      const id = idOf(node);
      const looks = extended.find(({ node: other }) => id !== undefined && other.attributes.id === id);
      return {
        priority: Number(node.attributes.priority),
        rule: {
          ...ruleOf(node, block.attributes.sqref, child(node, 'formula')?.text),
          format: differential[Number(node.attributes.dxfId)] ?? {},
          ...(node.attributes.type === 'expression' ? {} : { raw: serialize(node) }),
          ...(looks ? { extension: serialize(looks.node) } : {}),
        },
      };
    }),
  );
  const paired = new Set(all(root, 'conditionalFormatting').flatMap((block) => all(block, 'cfRule').map(idOf)));
  const newer = extended
    .filter(({ node }) => node.attributes.id === undefined || !paired.has(node.attributes.id))
    .map(({ node, sqref }): Found => {
      return {
        priority: Number(node.attributes.priority),
        rule: {
          ...ruleOf(node, sqref, child(node, 'f')?.text),
          format: readDifferential(child(node, 'dxf')),
          ...(node.attributes.type === 'expression' ? {} : { extension: serialize(node) }),
        },
      };
    });
  return [...older, ...newer].sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}

const ruleOf = ({ attributes: { type, stopIfTrue } }: Node, sqref = '', formula = '') => ({
  type: type === 'expression' ? ('Custom' as const) : ('Other' as const),
  rects: parseRects(sqref),
  formula: `=${formula}`,
  stopIfTrue: stopIfTrue === '1' || stopIfTrue === 'true',
});

/** The rule of the extension list that says how an older rule's bars look. */
const idOf = (rule: Node): string | undefined =>
  all(child(rule, 'extLst'), 'ext').flatMap((ext) => all(ext, 'id').map(({ text }) => text))[0];

const extensions = (root: Node): { node: Node; sqref: string | undefined }[] =>
  all(child(root, 'extLst'), 'ext')
    .flatMap((ext) => all(child(ext, 'conditionalFormattings'), 'conditionalFormatting'))
    .flatMap((block) => all(block, 'cfRule').map((node) => ({ node, sqref: child(block, 'sqref')?.text })));
