import type { Block } from './blocks';
import type { Font } from './text';

/** The document's name, its parts, parts of those, and what follows one of these without air between them: further lines of the same heading. */
export type Level = 'title' | 'subtitle' | 1 | 2;

/**
 * Bold lines outside tables are headings. Those a document begins with, up to the first air, are its title; of the others the largest are
 * its parts.
 */
export function levelsOf(blocks: readonly Block[], own: Font): Map<Block, Level> {
  const bold = blocks.filter((block) => block.type === 'text' && block.cell.style.font?.bold === true);
  const size = (block: Block) => (block.type === 'text' ? (block.cell.style.font?.size ?? own.size) : 0);
  const first = blocks.indexOf(bold[0]!);
  const air = blocks.findIndex(({ type }, index) => index > first && type !== 'text');
  const isTitle = (block: Block) => blocks.indexOf(block) < air || block === bold[0];
  const largest = Math.max(0, ...bold.filter((block) => !isTitle(block)).map(size));
  const levels = new Map(
    bold.map((block) => [block, isTitle(block) ? 'title' : size(block) === largest ? 1 : 2] as const),
  );
  return new Map(
    [...levels].map(([block, level]): [Block, Level] => {
      const above = levels.get(blocks[blocks.indexOf(block) - 1]!);
      return [block, above === level && !('newPage' in block && block.newPage) ? 'subtitle' : level];
    }),
  );
}
