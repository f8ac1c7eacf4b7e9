import { remembered } from '../../model/remembered';
import { legalForms, schoolTypes } from '../vocabulary/legal-forms';
import { phraseAt, phrases, plain, wordsOf } from '../text/text';

const forms = phrases(legalForms).sort((a, b) => b.length - a.length);
const types = schoolTypes.map(([phrase, short]) => [phrase.split(' '), short] as const);

/** A school's name made equal: legal form dropped, types short, quotes, Ё, №, dots and spaces gone. */
export const equalName = remembered((name: string): string => {
  const words = wordsOf(plain(name).replace(/\(\s*(?:edu|sch)\d+\s*\)/g, ' ')).filter(
    (word) => word !== '№' && word !== 'n',
  );
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const type = types.find(([phrase]) => phraseAt(words, at, phrase));
    if (type) {
      out.push(type[1]);
      at += type[0].length;
      continue;
    }
    const form = forms.find((phrase) => phraseAt(words, at, phrase));
    if (form) at += form.length;
    else out.push(words[at++]!);
  }
  // «Средняя общеобразовательная школа «СОШ № 5»» says its type twice.
  return (out.filter((word, i) => word !== out[i - 1]).join(' ') || words.join(' ')).replace(/(\d) (?=[а-я]$)/, '$1');
});

const municipalFillers = new Set([
  'муниципальный',
  'муниципального',
  'район',
  'района',
  'р',
  'н',
  'округ',
  'округа',
  'городской',
  'городского',
  'го',
  'мо',
  'мр',
  'г',
  'город',
  'образование',
  'муниципальное',
  'зато',
]);

/** A municipality's name made equal: «Сосновский муниципальный район» and «Сосновский район» are one. */
export const equalMunicipality = remembered((name: string): string => {
  const words = wordsOf(plain(name));
  const rest = words.filter((word) => !municipalFillers.has(word));
  return (rest.length ? rest : words).join(' ').replace(/(ск|цк)ого\b/g, '$1ий');
});
