import { remembered } from '../../model/remembered';
import { inRussian, takeCode, takeGroupCode } from '../../naming';
import {
  closingTotals,
  countryWords,
  footnoteWords,
  groupsOfSchools,
  municipalityWords,
  regionWords,
  schoolsInCommon,
  schoolWords,
  sharedBy,
  signerWords,
  totalTexts,
  totalWords,
  unchangedInPlural,
  unionsOfSchools,
} from '../vocabulary/rows';
import { featuresOf, type Features } from '../header/features';
import { PhraseList, phraseAt, phrases, plain, tidy, wordsOf } from '../text/text';

const schools = new PhraseList(schoolWords);
const totals = new PhraseList(totalWords);
const totalsWhole: ReadonlySet<string> = new Set(totalTexts);
const closings = phrases(closingTotals);
const countries = new PhraseList(countryWords);
const regions = new PhraseList(regionWords);
const municipalities = new PhraseList(municipalityWords);
const signers = new PhraseList(signerWords);
const footnotes = new PhraseList(footnoteWords);

/** What the text in a table's first columns stands for. */
export type NameKind = 'school' | 'total' | 'country' | 'region' | 'municipality' | 'footnote' | 'caption' | 'other';

export interface NameReading {
  kind: NameKind;
  /** Tidied, without code and without «| Кол-во участников: 89». */
  name: string;
  code: string | null;
  /** «Кол-во участников: 89» stuck to the name (individual results). */
  stated: number | null;
}

const markRoles: ReadonlySet<string> = new Set(['low', 'mark3', 'mark4', 'mark5']);
const totalOfSchool = /^(?:итого|всего)(?![а-я])|(?<![а-я])(?:итог|итого|всего)[:.]?$/;

/** A cell of the school column → what it names. Pure and remembered. */
export const nameOf = remembered((raw: string): NameReading => {
  let name = inRussian(tidy(raw));
  let stated: number | null = null;
  const count = /\s*\|?\s*Кол-во участников\s*:?\s*(\d+)\s*$/i.exec(name);
  if (count) {
    stated = Number(count[1]);
    name = name.slice(0, count.index).trim();
  }
  const coded = takeCode(name);
  const group = coded ? null : takeGroupCode(name);
  name = (coded ?? group ?? { name }).name.replace(/[\s,;|*]+$/, '');
  const code = coded?.code ?? null;
  // One literal below, and so one shape of what is asked of every school: code that meets another shape is compiled anew.
  const kind: NameKind = code
    ? // «(edu123456) МБОУ «СОШ № 1» Итог» is the school's total all the same.
      totalOfSchool.test(plain(name))
      ? 'total'
      : 'school'
    : group
      ? group.code.includes('_m')
        ? 'municipality'
        : 'region'
      : kindOfName(name);
  return { name, code, stated, kind };
});

/** The beginning of a school's word or code, or a letter that may stand for another («COШ» in Latin ones). */
const beginsSchool = new RegExp(
  `[a-zё]|^\\s*\\(|(?<![а-я0-9])(?:${schoolWords.map((line) => line.replace(/[* ].*/, '')).join('|')})`,
  'i',
);
/** Whether a text names a school. Most texts of other matters are told without the long look: a foreign sheet has tens of thousands. */
export const namesSchool = (text: string): boolean => beginsSchool.test(text) && nameOf(text).kind === 'school';

const saysSchool = ({ role, coverage }: Features): boolean => role === 'school' && coverage === 1;

/** «Наименование ОУ (по Уставу)», «Название школы (кратко)»: a caption with a remark. */
const isRemarked = (name: string): boolean =>
  /^(?:(?:полное|краткое|сокращ[её]нное)\s+)?(?:наименование|название)\s[^()]*\(/i.test(name) &&
  saysSchool(featuresOf(name.replace(/\s*\([^)]*\)?\s*/g, ' ').trim()));

/** «Район, школа», «ОО / предмет», «Муниципальное образование (район)»: one column for headings and for the rows below them. */
function saysOwners(name: string): boolean {
  const parts = name.split(/[,/()]|\sи\s/).filter((part) => part.trim() !== '');
  return (
    parts.length > 1 &&
    parts.every((part) => {
      const { role, coverage } = featuresOf(part);
      return role !== null && ownerRoles.has(role) && coverage === 1;
    })
  );
}
const ownerRoles: ReadonlySet<string> = new Set([
  'school',
  'municipality',
  'subject',
  'grade',
  'class',
  'kind',
  'year',
]);

/** «СОШ», «Лицей»: a kind of schools without a name; a school's name where there is but one, a group's as well. */
export const isBare = remembered((name: string): boolean => {
  const words = wordsOf(plain(name));
  return words.length > 0 && words.every((word) => schools.single(word)) && nameOf(name).kind === 'school';
});

/** «Методист», «Директор ЦРО»: who signs, where a school's name would stand. */
export const isSigner = remembered(
  (name: string): boolean => nameOf(name).kind === 'other' && signers.starting(wordsOf(plain(name))),
);

/** «Городские школы», «Лицеи и гимназии», «Школы района», «Сельские»: schools in the plural, none of them by name. */
const plural = new RegExp(
  `^(?:(?:[а-я-]+[ыи]е )+(?:${unchangedInPlural.join('|')})|(?:(?:все|[а-я-]+[ыи]е) )*(?:${groupsOfSchools.join('|')})(?![а-я-]).*|(?:городские|сельские|прочие|остальные))$`,
);
const isPlural = (text: string): boolean => !/["№\d]/.test(text) && plural.test(text);

/** «Кластер «Север»», «Школы с центрами «Точка роста»»: several schools under one name, with its own name or number. */
const union = new RegExp(
  `^(?:(?:${unionsOfSchools.join('|')})(?![а-я-])|(?:${schoolsInCommon.join('|')}),? (?:${sharedBy.join('|')}) )`,
);
/** A school's own name beside: «Группа СОШ № 3» may be of that school. */
const isUnion = (text: string): boolean =>
  union.test(text) && !/(?:школа|сош|оош|нош|лицей|гимназия) (?:№ ?\d|"|им)/.test(text);

/** «В среднем», «Доля, %»: no sum of the rows above. */
const isMean = (total: string): boolean =>
  /^(?:в )?средн|^(?:максимум|минимум|медиана|доля|процент|дельта|разница|отклонение|прошлый|контроль|проверка|в %)/.test(
    plain(total),
  );

/** A total of a school, a subject or a group («МБОУ «СОШ № 1» Итог», «Математика Итог», «Сельские школы») or a mean: no sum of the whole table. */
export function sumsPart(total: string): boolean {
  if (isMean(total) || isPlural(plain(total)) || isUnion(plain(total)) || /^[^(]+\((?:всего|итого)/i.test(total))
    return true;
  const rest = tidy(
    total.replace(/(?:общий\s+)?итог[аои]?(?:\s+по)?|всего(?:\s+по)?/gi, ' ').replace(/[,:;()-]+\s*$/, ''),
  );
  const { kind } = nameOf(rest);
  const said = featuresOf(rest);
  return rest !== '' && (kind === 'school' || said.subject !== null || said.grade !== null);
}

/** A figure of a mark or a mark's word. */
const maybeMark = /(?<!\d)[2-5](?!\d)|(?<![а-я])(?:неуд|уд|хор|отл)/;

const ofExams = /(?:^|[^а-я])(?:впр|огэ|егэ|гвэ|гиа)(?![а-я])|экзамен|проверочн|результат/;
/** «СОШ № 1 (ГВЭ)», «МБОУ «ОГЭ-центр»»: exams in quotes or brackets are part of a name whose words of a school stand outside. */
const saysExams = (text: string): boolean => {
  const outside = text.replace(/".*"|\([^()\d]*\)/g, ' ');
  return ofExams.test(outside) || !schools.in(wordsOf(outside));
};

function kindOfName(name: string): NameKind {
  const text = plain(name);
  const words = wordsOf(text);
  if (/^[∑σ](?![а-я])/.test(text)) return 'total';
  if (!words.length) return 'other';
  if (/^\*|^\d+\)|^примечани/.test(text)) return 'footnote';
  // «МБОУ «СОШ № 1» Итог», «Луговской район, всего:».
  // «Центр образования «Итог»» is a name.
  if (
    words.length > 1 &&
    !text.endsWith('"') &&
    closings.some((phrase) => phraseAt(words, words.length - phrase.length, phrase))
  ) {
    if (!/сколько|кол-во|количество|число/.test(text)) return 'total';
  }
  if (totalsWhole.has(words.filter((word) => word !== '%').join(' ')) || /\((?:всего|итого)(?![а-я])/.test(text))
    return 'total';
  // «Результаты ЕГЭ … общеобразовательных организаций» is a title whatever school words it holds.
  const isSchool = schools.in(words) && !(ofExams.test(text) && saysExams(text));
  // «Средняя школа № 5», «Средняя СОШ» begin as a total does and yet are schools.
  const named =
    isSchool &&
    (/["№\d]|школ/.test(text) ||
      (words.length === 2 && /^средн(?:яя|ий)$/.test(words[0]!) && schools.single(words[1]!))) &&
    !/^(?:итог|всего|в среднем|средне[а-я]* (?:значение |показатель )?по(?![а-я]))/.test(text);
  // «№ школы», «Школа №» are captions.
  if (
    !/["\d]/.test(text) &&
    (text.endsWith('№') || saysSchool(featuresOf(name)) || saysOwners(name) || isRemarked(name))
  )
    return 'caption';
  if (isPlural(text) || isUnion(text)) return 'total';
  // A school's name says so itself; the long look at captions is for what could be a mark.
  if (named && /["№\d]/.test(text) && !maybeMark.test(text.replace(/№ ?\d+/g, ' '))) return 'school';
  const features = featuresOf(name);
  // «“3” (уд.)» is a mark, whatever its letters could be short for.
  if (features.role !== null && markRoles.has(features.role) && features.coverage === 1) return 'caption';
  if (named && /["№\d]/.test(text)) return 'school';
  if (!named && totals.starting(words)) {
    // «Итоги ВПР по математике» is a title, «Итоги по району» a total.
    if (words[0] !== 'итоги' || !features.kind) return 'total';
  }
  if (!named && words.length > 2 && footnotes.starting(words)) return 'footnote';
  if (features.role !== null && features.coverage >= 0.6 && !/["№]/.test(text)) {
    // «Муниципальный район» is a caption, «Сосновский муниципальный район» is a place.
    if (features.role !== 'municipality' || features.coverage === 1) return 'caption';
  }
  if (isSchool) return 'school';
  // «Результаты ВПР, 2025 г.» is a title, not a town.
  if (features.kind || features.subject || features.year || features.grade) return 'other';
  // «Динамика к 2024 г.» compares with a year; its «г.» is no town.
  if (features.aside) return 'caption';
  if (countries.starting(words)) return 'country';
  if (regions.in(words)) return 'region';
  if (municipalities.in(words)) return 'municipality';
  return 'other';
}
