import type { SheetPlan } from '../../../model/plan';

const edge = { style: 'thin', color: '#8A94A0' } as const;
const box = { top: edge, bottom: edge, left: edge, right: edge };

/** A plan that uses every feature of a sheet plan. */
export function fullPlan(extra: Partial<SheetPlan> = {}): SheetPlan {
  const rows = [
    ['Лицей № 1', 40, 10],
    ['=СУММ(1)', 25, 9],
    ['+7 (901) & <b>"кавычки"</b>', 30, 3],
    ['@школа\u0007 с управляющим _x0041_ знаком', 18, 8],
    ['-минус\nвторая строка', 22, 4],
    [' пробелы по краям ', 17, 5],
  ] as const;
  return {
    kind: 'svod',
    key: '',
    name: 'Свод «всё»',
    title: 'Проверочный лист',
    tabColor: '#1F4E79',
    font: { name: 'Times New Roman', size: 11 },
    styles: [
      { font: { size: 14, bold: true }, align: { h: 'center', v: 'center', wrap: true } },
      { font: { bold: true, italic: true, underline: true, color: '#1F4E79' }, fill: '#E8EDF3', border: box },
      { border: box, align: { h: 'left', v: 'top', wrap: true, indent: 1 } },
      { border: box, format: '0' },
      { border: box, format: '0.0%', align: { h: 'center' } },
      { border: box, format: 'dd.mm.yyyy' },
      { fill: '#FFFBE6', border: box, format: '0%' },
    ],
    columns: [{ width: 40 }, { width: 12 }, { width: 12 }, { width: 12 }, { width: 14 }, { width: 8, hidden: true }],
    rows: [
      { height: 30, cells: [{ v: 'Проверка всех возможностей листа', s: 0 }, { s: 0 }, { s: 0 }, { s: 0 }] },
      { cells: [{ v: 'Порог' }, { v: 0.3, s: 6 }, null, { v: 46000, s: 5 }, { v: true }] },
      { cells: ['Школа', 'Участники', '«2»', 'Доля', 'Статус'].map((v) => ({ v, s: 1 })) },
      ...rows.map(([name, people, low], index) => ({
        cells: [
          { v: name, s: 2, link: { sheet: 'Свод «всё»', cell: 'A1', tip: 'К заголовку' } },
          { v: people, s: 3 },
          { v: low, s: 3 },
          { f: `IF(B${index + 4}=0,"",C${index + 4}/B${index + 4})`, v: low / people, s: 4 },
          { f: `IF(D${index + 4}>=shnor_threshold,"низкий","")`, v: low / people >= 0.3 ? 'низкий' : '', s: 2 },
          { v: 'скрыто' },
        ],
      })),
      { hidden: true, cells: [{ v: 'скрытая строка' }, { f: '1/0', v: '#DIV/0!' }] },
      { cells: [{ v: 'Сайт', link: { url: 'https://fioco.ru/?a=1&b=2', tip: 'ФИОКО' } }] },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    freeze: { rows: 3, cols: 1 },
    autoFilter: { top: 2, left: 0, bottom: 8, right: 4 },
    conditional: [
      {
        area: { top: 3, left: 3, bottom: 8, right: 3 },
        formula: 'AND(ISNUMBER(D4),D4>=$B$2)',
        style: { fill: '#F8D7D3', color: '#8C1D18', bold: true },
        stopIfTrue: true,
      },
    ],
    validations: [
      {
        area: { top: 3, left: 4, bottom: 8, right: 4 },
        rule: { type: 'list', values: ['низкий', 'с «"»'] },
        prompt: { title: 'Статус', text: 'Выберите из списка' },
        error: { title: 'Не из списка', text: 'Выберите значение', style: 'warning' },
      },
      { area: { top: 1, left: 1, bottom: 1, right: 1 }, rule: { type: 'decimal', min: 0, max: 1 } },
      { area: { top: 3, left: 1, bottom: 8, right: 1 }, rule: { type: 'whole', min: 0, max: 1000 } },
      { area: { top: 1, left: 3, bottom: 1, right: 3 }, rule: { type: 'date', min: '2024-01-01', max: '2030-12-31' } },
      { area: { top: 1, left: 0, bottom: 1, right: 0 }, rule: { type: 'listRange', ref: "'Свод «всё»'!$A$4:$A$9" } },
    ],
    charts: [
      ...(['columnClustered', 'barClustered', 'line', 'columnStacked100'] as const).map((type, index) => ({
        type,
        title: `Доля «2» по школам: ${type}`,
        categories: { top: 3, left: 0, bottom: 8, right: 0 },
        series:
          type === 'columnStacked100'
            ? [
                { name: 'Участники', values: { top: 3, left: 1, bottom: 8, right: 1 }, color: '#1F4E79' },
                { name: '«2»', values: { top: 3, left: 2, bottom: 8, right: 2 }, color: '#8C1D18' },
              ]
            : [{ name: 'Доля', values: { top: 3, left: 3, bottom: 8, right: 3 }, color: '#1F4E79' }],
        valueAxis:
          type === 'columnStacked100' ? { title: 'Доля' } : { title: 'Доля «2»', format: '0%', min: 0, max: 1 },
        categoryAxis: { title: 'Школы' },
        anchor: { top: 12 + index * 16, left: 0, bottom: 26 + index * 16, right: 4 },
        dataLabels: index % 2 === 0,
      })),
      {
        type: 'scatter',
        title: 'Доля «2» и число участников',
        categories: { top: 3, left: 1, bottom: 8, right: 1 },
        series: [
          { name: 'Школы', values: { top: 3, left: 3, bottom: 8, right: 3 }, color: '#1F4E79' },
          {
            name: 'По числу «2»',
            values: { top: 3, left: 3, bottom: 8, right: 3 },
            x: { top: 3, left: 2, bottom: 8, right: 2 },
            color: '#8C1D18',
            drawn: 'dashes',
          },
        ],
        valueAxis: { title: 'Доля «2»', format: '0%', min: 0, max: 1 },
        categoryAxis: { title: 'Участники', format: '0', min: 0 },
        anchor: { top: 76, left: 0, bottom: 90, right: 4 },
        dataLabels: true,
      },
    ],
    names: [{ name: 'shnor_threshold', area: { top: 1, left: 1, bottom: 1, right: 1 } }],
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      area: { top: 0, left: 0, bottom: 92, right: 5 },
      titleRows: { from: 2, to: 2 },
      margins: { top: 15, bottom: 15, left: 15, right: 10 },
      footer: { left: 'Сосновский район', center: '', right: 'Страница &P из &N' },
      breaks: [43],
      centerHorizontally: true,
    },
    showGridlines: false,
    ...extra,
  };
}
