import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { glossary } from './glossary';

const manual = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'user.md'), 'utf8').replace(/\s+/g, ' ');

test.each(glossary)('the manual explains «%s» as the pane does', (term, meaning) => {
  expect(manual).toContain(`**${term}** — ${meaning}`);
});
