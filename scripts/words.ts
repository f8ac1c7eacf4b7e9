/** Counts of the official register in what is printed: `npm run words`; with `-- --all` every place of a colloquial form. */
import { commandArguments } from './arguments';
import { colloquial, found, official, printedTexts } from './checks/register';

const texts = printedTexts();
const places = commandArguments({ all: 'boolean' }).values.all;
for (const [title, forms] of [
  ['Разговорное (на бумаге быть не должно)', colloquial],
  ['Официальное', official],
] as const) {
  process.stdout.write(`${title}:\n`);
  for (const { name, count, texts: at } of found(forms, texts)) {
    process.stdout.write(`${String(count).padStart(6)}  ${name}\n`);
    if (places && forms === colloquial)
      for (const { file, line, text } of at) process.stdout.write(`          ${file}:${line} ${text.slice(0, 160)}\n`);
  }
}
process.stdout.write(`Всего текстов: ${texts.length}.\n`);
