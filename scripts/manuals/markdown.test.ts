import { readFileSync } from 'node:fs';
import { manuals } from '.';
import { manualOf } from './markdown';

test('title and contents stand apart; links lead where paper can; pictures of one paragraph are a row', () => {
  const { title, headings, html } = manualOf(
    '# Имя\n\n- [Раз](#раз-два)\n\n## Раз, `два`\n\n([сюда](#раз-два), [туда](other.md), [в сеть](https://example.org))\n\n' +
      '- пункт\n\n![Вид](p/a.png) ![Два](p/b.png)\n',
  );
  expect([title, headings]).toEqual(['Имя', [{ level: 2, text: 'Раз, два', id: 's1' }]]);
  expect(html.trimEnd().split('\n')).toEqual([
    '<h2 id="s1">Раз, <code>два</code></h2>',
    '<p>(<a href="#s1">сюда</a>, туда, <a href="https://example.org">в сеть</a>)</p>',
    '<ul>',
    '<li>пункт</li>',
    '</ul>',
    '<div class="pictures"><figure><img src="p/a.png" alt="Вид"><figcaption>Вид</figcaption></figure> <figure><img src="p/b.png" alt="Два"><figcaption>Два</figcaption></figure></div>',
  ]);
});

test('a link to no heading is refused', () => {
  expect(() => manualOf('# Имя\n\n[сюда](#нет)')).toThrow('#нет');
});

test.each(manuals)('%s: no markup is left over, its links lead to its headings', (name) => {
  const { html } = manualOf(readFileSync(`docs/${name}.md`, 'utf8'));
  const texts = html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>|<[^>]*>/gs, '');
  expect(texts.match(/\*\*|`|\]\(|^#|^\|.*/gm) ?? []).toEqual([]);
});
