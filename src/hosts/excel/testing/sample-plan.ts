import type { SheetPlan } from '../../../model/plan';

const edge = { style: 'thin', color: '#8A94A0' } as const;
const box = { top: edge, bottom: edge, left: edge, right: edge };

/** A plan with everything a plan can hold. */
export function samplePlan(extra: Partial<SheetPlan> = {}): SheetPlan {
  return {
    kind: 'shnor',
    key: '',
    name: 'ШНОР',
    title: 'Школы с низкими образовательными результатами',
    font: { name: 'Times New Roman', size: 11 },
    tabColor: '#1F4E79',
    styles: [
      { font: { size: 14, bold: true }, align: { h: 'center', v: 'center', wrap: true } },
      { font: { bold: true }, fill: '#E8EDF3', border: box, align: { h: 'center', v: 'center', wrap: true } },
      { border: box, align: { h: 'left', v: 'top', wrap: true, indent: 1 } },
      { border: box, format: '0.0%', align: { h: 'center' } },
      { border: { bottom: { style: 'medium', color: '#000000' } }, font: { color: '#1F4E79', underline: true } },
    ],
    columns: [{ width: 30 }, { width: 12 }, { width: 12 }, { width: 5, hidden: true }],
    rows: [
      { height: 30, cells: [{ v: 'Школы', s: 0 }, { s: 0 }, { s: 0 }] },
      {
        height: 20,
        cells: [
          { v: 'ОО', s: 1 },
          { v: 'Доля', s: 1 },
          { v: 'Ссылка', s: 1 },
        ],
      },
      {
        cells: [
          { v: '=1+1 школа', s: 2 },
          { v: 0.35, f: 'IF(1=1,0.35,0)', s: 3 },
          { v: 'Данные', s: 4, link: { sheet: 'Данные', cell: 'A1', tip: 'Открыть' } },
        ],
      },
      {
        cells: [
          { v: '007', s: 2 },
          { v: 0.2, s: 3 },
          { v: '1-2', s: 4 },
        ],
      },
      { hidden: true, cells: [{ v: 'МБОУ «СОШ № 3»', s: 2 }, { v: 0.1, s: 3 }, null] },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    freeze: { rows: 2, cols: 1 },
    autoFilter: { top: 1, left: 0, bottom: 4, right: 2 },
    conditional: [
      { area: { top: 2, left: 1, bottom: 4, right: 1 }, formula: 'B3>=0.3', style: { fill: '#F8D7D3', bold: true } },
      {
        area: { top: 2, left: 1, bottom: 4, right: 1 },
        formula: 'B3>=0.2',
        style: { color: '#6B4700' },
        stopIfTrue: true,
      },
    ],
    validations: [
      {
        area: { top: 2, left: 2, bottom: 4, right: 2 },
        rule: { type: 'list', values: ['в работе', 'выполнено'] },
        prompt: { title: 'Статус', text: 'Выберите из списка' },
        error: { title: 'Статус', text: 'Только из списка', style: 'stop' },
      },
      { area: { top: 2, left: 1, bottom: 4, right: 1 }, rule: { type: 'decimal', min: 0, max: 1 } },
    ],
    charts: [
      {
        type: 'columnClustered',
        title: 'Доля низких результатов',
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [
          { name: 'Доля', values: { top: 2, left: 1, bottom: 4, right: 1 }, color: '#1F4E79' },
          { name: 'Порог', values: { top: 2, left: 2, bottom: 4, right: 2 } },
        ],
        valueAxis: { title: 'Доля', format: '0%', min: 0, max: 1 },
        anchor: { top: 6, left: 0, bottom: 20, right: 2 },
        dataLabels: true,
      },
      {
        type: 'scatter',
        title: 'Доля и участники',
        categories: { top: 2, left: 1, bottom: 4, right: 1 },
        series: [
          { name: 'Результаты', values: { top: 2, left: 1, bottom: 4, right: 1 }, color: '#8FABC7' },
          {
            name: 'Порог',
            values: { top: 2, left: 1, bottom: 4, right: 1 },
            x: { top: 2, left: 2, bottom: 4, right: 2 },
            color: '#8C1D18',
            drawn: 'dashes',
          },
          { name: 'Граница', values: { top: 2, left: 2, bottom: 4, right: 2 }, color: '#4A5560', drawn: 'line' },
        ],
        valueAxis: { title: 'Доля', format: '0%', min: 0, max: 1 },
        categoryAxis: { title: 'Участники', format: '0', min: 0, max: 90 },
        anchor: { top: 21, left: 0, bottom: 35, right: 2 },
      },
      {
        type: 'line',
        title: 'По годам',
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [{ name: 'Доля', values: { top: 2, left: 1, bottom: 4, right: 1 }, color: '#1F4E79' }],
        valueAxis: { title: 'Доля', format: '0%' },
        anchor: { top: 36, left: 0, bottom: 45, right: 2 },
        dataLabels: true,
      },
      {
        type: 'barClustered',
        title: 'По школам',
        categories: { top: 2, left: 0, bottom: 4, right: 0 },
        series: [{ name: 'Доля', values: { top: 2, left: 1, bottom: 4, right: 1 } }],
        valueAxis: { title: '', min: 0 },
        categoryAxis: { title: 'Школы' },
        anchor: { top: 46, left: 0, bottom: 55, right: 2 },
      },
    ],
    names: [{ name: 'shnor_list', area: { top: 2, left: 0, bottom: 4, right: 0 } }],
    print: {
      orientation: 'landscape',
      fitWidth: 1,
      area: { top: 0, left: 0, bottom: 4, right: 2 },
      titleRows: { from: 1, to: 1 },
      margins: { top: 15, bottom: 15, left: 20, right: 10 },
      footer: { right: 'Страница &P из &N' },
      breaks: [3],
      centerHorizontally: true,
    },
    showGridlines: false,
    ...extra,
  };
}
