/* Draws the active sheet and lets a person select and type. Everything it does is asked of the server; nothing is kept here. */
const byHand = (action) => fetch('/host/user', { method: 'POST', body: JSON.stringify(action) });
let view = null;

export async function draw() {
  view = await (await fetch('/host/view')).json();
  document.getElementById('file').textContent = view.fileName;
  document.getElementById('address').textContent = view.selection;
  drawTabs();
  drawSheet();
}

function drawTabs() {
  const buttons = view.sheets.map(({ name }) => {
    const button = document.createElement('button');
    button.textContent = name;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-selected', String(name === view.active));
    button.onclick = () => byHand({ act: 'select', sheet: name, address: 'A1' });
    return button;
  });
  document.getElementById('tabs').replaceChildren(...buttons);
}

const cellName = (row, column) => `${view.columns[column].name}${row + 1}`;

function drawSheet() {
  const cells = new Map(view.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const covered = new Set();
  for (const { row, column, span } of view.cells)
    if (span)
      for (let r = row; r < row + span[0]; r++)
        for (let c = column; c < column + span[1]; c++) if (r !== row || c !== column) covered.add(`${r}:${c}`);
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.style.width = `${view.columns.reduce((sum, { width }) => sum + width, 40)}px`;
  const head = table.insertRow();
  head.append(
    document.createElement('th'),
    ...view.columns.map(({ name, width }) => {
      const th = document.createElement('th');
      th.textContent = name;
      th.style.width = `${width}px`;
      return th;
    }),
  );
  view.rows.forEach(({ height }, row) => {
    if (height === 0) return;
    const tr = table.insertRow();
    tr.style.height = `${height}px`;
    const th = document.createElement('th');
    th.textContent = row + 1;
    tr.append(th);
    view.columns.forEach((_, column) => {
      if (covered.has(`${row}:${column}`)) return;
      tr.append(drawCell(row, column, cells.get(`${row}:${column}`)));
    });
  });
  document.getElementById('sheet').replaceChildren(table);
  table.querySelector('.selected')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function drawCell(row, column, cell) {
  const td = document.createElement('td');
  const name = cellName(row, column);
  td.dataset.cell = name;
  if (name === view.selection.split(':')[0]) td.className = 'selected';
  td.onclick = () => byHand({ act: 'select', sheet: view.active, address: name });
  if (!cell) return td;
  td.textContent = cell.text;
  if (cell.span) [td.rowSpan, td.colSpan] = cell.span;
  const { bold, size, color, fill, horizontal, vertical, wrap, border } = cell.style;
  if (wrap) td.classList.add('wrap');
  if (border) td.classList.add('line');
  Object.assign(td.style, {
    fontWeight: bold ? 'bold' : '',
    fontSize: `${size}pt`,
    color,
    background: fill,
    textAlign: horizontal === 'General' ? '' : horizontal.toLowerCase(),
    verticalAlign: vertical === 'Center' ? 'middle' : vertical.toLowerCase(),
  });
  return td;
}

document.getElementById('formula').onchange = async ({ target }) => {
  const cell = view.selection.split(':')[0];
  const answer = await byHand({ act: 'type', sheet: view.active, address: cell, text: target.value });
  target.value = '';
  const { refused } = await answer.json();
  if (refused) alert(refused);
};
