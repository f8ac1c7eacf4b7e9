/** Words of «Итоги» and of the three views of schools. */
import type { Certainty } from '../../model/verdict';
import { certaintyTitle } from '../list/list';
import { completenessWords } from '../list/overview';
import { counted, decimal, listed, plural, resultsCount, schoolsCount, wholeNumber } from '../russian/russian';

const ofSchools = (count: number): string => counted(count, 'школы', 'школ', 'школ');

export const viewWords = {
  label: 'Как показать школы',
  views: { dashboard: 'Итоги', list: 'Список', map: 'Карта' },
  years: ([previous, last]: readonly [number, number]): string => `${previous}–${last}`,
} as const;

export const dashboardWords = {
  title: 'Итоги',
  frame: 'Что меняет смысл числа',
  criteria: 'Критерии',
  lost: 'Не учтено',
  results: resultsCount,
  questions: (count: number) => `Без ответа: ${counted(count, 'вопрос', 'вопроса', 'вопросов')}`,
  hero: 'В списке',
  of: (count: number) => `из ${ofSchools(count)}`,
  openListed: (count: number) => `${wholeNumber(count)} в списке: показать`,
  openLow: (procedure: string, year: number, count: number) => `${procedure}, ${year}: низких ${wholeNumber(count)}`,
  onMap: 'Школы списка на карте',
  wholeMap: 'Вся карта',
  nobody: 'В списке нет ни одной школы',
  fromSchools: (count: number) => `из ${ofSchools(count)}`,
  computed: (count: number) => `по расчёту ${wholeNumber(count)}`,
  excluded: (count: number) => `${plural(count, 'исключена', 'исключены', 'исключено')} ${wholeNumber(count)}`,
  included: (count: number) => `${plural(count, 'включена', 'включены', 'включено')} ${wholeNumber(count)}`,
  absent: (count: number) => `без результатов в книге ${wholeNumber(count)}`,
  parts: {
    listed: () => 'в списке',
    excluded: (count: number) => plural(count, 'исключена', 'исключены', 'исключено'),
    watch: () => 'риск',
    insufficient: () => 'мало данных',
    clear: () => 'нет признаков',
  },
  partsLabel: (count: number) => `Из чего сложились ${schoolsCount(count)}`,
  closest: 'Ближе всего к порогу',
  lastYear: 'К прошлому году',
  came: (count: number) => plural(count, 'вошла', 'вошли', 'вошло'),
  left: (count: number) => plural(count, 'вышла', 'вышли', 'вышло'),
  stays: (count: number) => plural(count, 'остаётся', 'остаются', 'остаётся'),
  more: (count: number) => `ещё ${wholeNumber(count)}`,
  noLastYear: (year: number, missing: readonly number[]) =>
    `Сравнить не с чем: нет ни списка за ${year} год, ни данных за ${listed(missing.map(String))} ${plural(missing.length, 'год', 'годы', 'годы')}.`,
  sure: 'Насколько это надёжно',
  howCounted: 'Как посчитано',
  startFirm: 'Начните с устойчивых',
  weak: 'Где слабее всего',
  weakUnit: 'школ с низким результатом',
  weakNone: 'Низких результатов за последний год нет.',
  weakPlaces: 'По муниципалитетам',
  placesUnit: 'школ в списке',
  inYear: (year: number, count: number) => `в ${year}: ${wholeNumber(count)}`,
  outOf: (whole: number) => `из ${wholeNumber(whole)}`,
  weakRow: (name: string, low: number, of: number, year: number, before: number | null) =>
    `${name}: ${low} из ${of}${before === null ? '' : `, в ${year} году ${before}`}`,
  allOnMap: 'Все процедуры на карте',
  allPlaces: (count: number) => `Все муниципалитеты: ${count}`,
  area: '«2» по всем школам',
  areaWas: (share: string) => `было ${share}`,
  coverage: 'Полнота данных',
  coverageUnit: 'школ с результатами',
  coverageTable: 'Сколько школ с результатами по процедурам и годам',
  coverageCell: (name: string, year: number, schools: number, owed: number) =>
    `${name}, ${year}: ${schools} из ${owed}`,
  notHeld: 'не проводилось',
  nobodyHas: 'нет данных ни у одной школы',
  ...completenessWords,
  lacks: (count: number) => `нет ${counted(count, 'результата', 'результатов', 'результатов')}`,
  next: 'Что дальше',
  nextUnsure: 'Проверить ненадёжные выводы',
  nextUnsureWhy: (count: number) => `${schoolsCount(count)}: решает один участник или мало участников`,
  nextQuestions: 'Ответить на вопросы чтения',
  nextQuestionsWhy: (count: number) => `${counted(count, 'вопрос', 'вопроса', 'вопросов')}: список может измениться`,
  nextMake: 'Перенести список на листы',
  nextMakeWhy: '«ШНОР», «Свод» и «Что прочитано» с формулами',
  nextOverview: 'Напечатать итоги',
  nextOverviewWhy: 'лист «Сводка»: одна страница с диаграммами',
  nextRoadmap: 'Составить дорожную карту',
  nextRoadmapWhy: (count: number) =>
    count > 0
      ? `по готовому шаблону, с адресной помощью ${counted(count, 'школе', 'школам', 'школам')}`
      : 'по готовому шаблону, для работы с зоной риска',
  make: 'Сформировать листы',
  toList: 'К списку',
  loading: 'Считаем…',
  schools: schoolsCount,
  onlySchool: 'В книге одна школа: сравнения с другими и строки о случайности нет.',
  // Labels of the list when a number of this screen opened it.
  only: {
    came: 'вошли к прошлому году',
    left: 'вышли к прошлому году',
    stays: 'остаются с прошлого года',
    low: (procedure: string, year: number) => `низкий результат: ${procedure}, ${year}`,
    lacking: (procedure: string, year: number) => `нет данных: ${procedure}, ${year}`,
    incomplete: 'с неполными данными',
    unsure: 'с ненадёжным выводом',
    computed: 'в списке по расчёту',
  },
} as const;

/** The label of a part of the bar of certainty. */
export const surePart = (certainty: Certainty, count: number): string => `${certaintyTitle[certainty]}: ${count}`;

/** «СОШ № 2: ВПР МА 6 – 27,3 %, до порога 2,7 пункта». */
export const closestText = (procedure: string, share: string, points: number): string =>
  `${procedure} – ${share}, до порога ${decimal(points)} ${pointsWord(points)}`;
const pointsWord = (value: number): string =>
  Number.isInteger(Math.round(value * 10) / 10) ? plural(Math.round(value), 'пункт', 'пункта', 'пунктов') : 'пункта';
