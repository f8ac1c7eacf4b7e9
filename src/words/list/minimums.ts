/** Minimums (минимальные баллы): how they and the papers they rest on are told. */
import type { Letter, MinimumKey, UsedMinimum } from '../../model/minimum';
import { procedureTitle } from '../../model/procedure';
import { counted } from '../russian/russian';

/** «27.02.2019 № 10-151». */
const letterText = ({ number, date }: Letter): string => `${date.split('-').reverse().join('.')} № ${number}`;

/** «8 первичных баллов, из них 2 по геометрии». */
export const minimumValue = ({ scale, least, geometry }: Pick<UsedMinimum, 'scale' | 'least' | 'geometry'>): string =>
  (scale === 'test'
    ? counted(least, 'тестовый балл', 'тестовых балла', 'тестовых баллов')
    : counted(least, 'первичный балл', 'первичных балла', 'первичных баллов')) +
  (geometry === null ? '' : `, из них ${geometry} по геометрии`);

/** Where the figure is from, as it follows a comma or stands in brackets. */
export const minimumSource = ({ letter, own }: Pick<UsedMinimum, 'letter' | 'own'>): string =>
  own && letter
    ? `свой минимум, документ от ${letterText(letter)}`
    : letter
      ? `письмо Рособрнадзора от ${letterText(letter)}`
      : 'источник не указан';

/** «ОГЭ, математика, 2026»; without a year the exam alone. */
export const minimumTitle = ({ kind, subject, year }: Omit<MinimumKey, 'year'> & { year?: number }): string =>
  procedureTitle({ kind, subject, grade: null }) + (year === undefined ? '' : `, ${year}`);

/** A line of the minimums that points were judged by. */
export const minimumsText = (minimums: readonly UsedMinimum[]): string =>
  minimums.map((one) => `${minimumTitle(one)} – ${minimumValue(one)} (${minimumSource(one)})`).join('; ');

/** What can be wrong with an entry of a file of minimums; follows «запись 2: ». */
export const minimumsFileWords = {
  noObject: 'это не запись в фигурных скобках',
  extra: (fields: readonly string[]): string =>
    `лишнее поле ${fields.map((field) => `«${field}»`).join(', ')}; бывают kind, subject, year, least, geometry, letter.number, letter.date`,
  field: (field: string): string => `поле «${field}»: ${fieldForms[field] ?? 'нет или записано не так'}`,
  procedure: (known: readonly Pick<MinimumKey, 'kind' | 'subject'>[]): string =>
    `минимальных баллов у этого экзамена нет; есть ${known.map(({ kind, subject }) => `${kind} «${subject}»`).join(', ')}`,
  twice: (of: MinimumKey): string => `${minimumTitle(of)} год – уже есть выше`,
  tooMany: (most: number): string => `поле «least»: баллов больше, чем бывает на экзамене (${most})`,
  geometryNeeded: 'поле «geometry»: сколько баллов нужно по геометрии (0 – условия нет)',
  geometryForeign: 'поле «geometry» бывает только у ОГЭ по математике',
  geometryMore: 'поле «geometry»: по геометрии не может быть нужно больше, чем всего',
} as const;

const fieldForms: Readonly<Record<string, string>> = {
  kind: 'нужно «ОГЭ» или «ЕГЭ»',
  subject: 'нужно название предмета',
  year: 'нужен год четырьмя цифрами, числом',
  least: 'нужно целое число баллов от 1',
  geometry: 'нужно целое число баллов от 0',
  letter: 'нужен документ с полями number и date',
  'letter.number': 'нужен номер документа, текстом в кавычках',
  'letter.date': 'нужна дата документа вида 2026-03-01',
};
