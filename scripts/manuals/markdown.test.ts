import { readFileSync } from 'node:fs';
import { manuals } from '.';
import { manualOf } from './markdown';

test('blocks, and marks inside them', () => {
  const { title, headings, html } = manualOf(
    '# Имя\n\n- [Раз](#раз-два)\n\n## Раз, «два»\n\nТекст `a < b` и **жирно** ([сюда](#раз-два), [туда](other.md)).\nещё\n\n' +
      '1. первое\n   дальше\n2. второе\n\n![Вид](p/a.png) ![Два](p/b.png)\n\n| А | Б |\n| - | - |\n| 1 | `2` |\n\n```bash\n- x\n\ny\n```\n',
  );
  expect([title, headings]).toEqual(['Имя', [{ level: 2, text: 'Раз, «два»', id: 's1' }]]);
  expect(html).toBe(
    [
      '<h2 id="s1">Раз, «два»</h2>',
      '<p>Текст <code>a &lt; b</code> и <b>жирно</b> (<a href="#s1">сюда</a>, туда). ещё</p>',
      '<ol><li>первое дальше</li><li>второе</li></ol>',
      '<div class="pictures"><figure><img src="p/a.png" alt="Вид"><figcaption>Вид</figcaption></figure> <figure><img src="p/b.png" alt="Два"><figcaption>Два</figcaption></figure></div>',
      '<table><thead><tr><th>А</th><th>Б</th></tr></thead><tbody><tr><td>1</td><td><code>2</code></td></tr></tbody></table>',
      '<pre>- x\n\ny</pre>',
    ].join('\n'),
  );
});

test('a link to no heading is refused', () => {
  expect(() => manualOf('# Имя\n\n[сюда](#нет)')).toThrow('#нет');
});

test.each(manuals)('%s: no markup is left over, its links lead to its headings', (name) => {
  const { html } = manualOf(readFileSync(`docs/${name}.md`, 'utf8'));
  const texts = html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>|<[^>]*>/gs, '');
  expect(texts.match(/\*\*|`|\]\(|^#|^\|.*/gm) ?? []).toEqual([]);
});
