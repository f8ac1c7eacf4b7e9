import { chanceSentence } from './list';

const said = (expected: number, listed: number) => chanceSentence({ expected, listed }, 'region');
const all = 'Если бы все школы региона учились одинаково, случайно в списке оказалось бы';

const noErrors = ' Это не число ошибок: сколько школ дала бы одна случайность, а не какие из названных случайны.';

test.each([
  ['less than one is not nobody', 0.4, 2, `${all} меньше одной школы: ожидалось бы 0,4 (по расчёту их 2).`],
  ['next to nothing', 0.01, 2, `${all} меньше 0,1 школы (по расчёту их 2).`],
  ['more than the rule names', 10.2, 8, `${all} около 10 — больше, чем по расчёту (8).`],
  ['as many as the rule names, as it is shown', 10.2, 10, `${all} около 10 (по расчёту их 10).${noErrors}`],
  ['more than half', 121.4, 179, `${all} около 121 (по расчёту их 179).${noErrors}`],
  ['less than half', 1.5, 6, `${all} около 1,5 (по расчёту их 6).`],
])('chance: %s', (_, expected, listed, sentence) => expect(said(expected, listed)).toBe(sentence));
