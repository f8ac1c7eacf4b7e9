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

/** What each row was drawn from: a row that is the same is not drawn again, a long sheet would take a second. */
let drawn = { columns: '', rows: [] };

function drawSheet() {
  const byRow = view.rows.map(() => []);
  const covered = new Set();
  for (const cell of view.cells) {
    const { row, column, span = [1, 1] } = cell;
    byRow[row].push(cell);
    for (let r = row; r < row + span[0]; r++)
      for (let c = column; c < column + span[1]; c++) if (r !== row || c !== column) covered.add(`${r}:${c}`);
  }
  const rows = view.rows.map(({ height }, row) => {
    const under = view.columns.map((_, column) => column).filter((column) => covered.has(`${row}:${column}`));
    return { key: JSON.stringify([height, under, byRow[row]]), height, under };
  });
  const columns = JSON.stringify([view.active, view.columns, rows.length]);
  if (columns !== drawn.columns) document.getElementById('sheet').replaceChildren(emptyTable(rows.length));
  const table = document.querySelector('#sheet table');
  rows.forEach(({ key, height, under }, row) => {
    if (columns === drawn.columns && key === drawn.rows[row]) return;
    const tr = table.rows[row + 1];
    tr.hidden = height === 0;
    tr.style.height = `${height}px`;
    const th = document.createElement('th');
    th.textContent = row + 1;
    const cells = new Map(byRow[row].map((cell) => [cell.column, cell]));
    const free = view.columns.map((_, column) => column).filter((column) => !under.includes(column));
    tr.replaceChildren(th, ...free.map((column) => drawCell(row, column, cells.get(column))));
  });
  drawn = { columns, rows: rows.map(({ key }) => key) };
  for (const old of table.querySelectorAll('.selected')) old.classList.remove('selected');
  const selected = table.querySelector(`[data-cell=${view.selection.split(':')[0]}]`);
  selected?.classList.add('selected');
  selected?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function emptyTable(rows) {
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.style.width = `${view.columns.reduce((sum, { width }) => sum + width, 40)}px`;
  table.insertRow().append(
    document.createElement('th'),
    ...view.columns.map(({ name, width }) => {
      const th = document.createElement('th');
      th.textContent = name;
      th.style.width = `${width}px`;
      return th;
    }),
  );
  for (let row = 0; row < rows; row++) table.insertRow();
  return table;
}

function drawCell(row, column, cell) {
  const td = document.createElement('td');
  const name = cellName(row, column);
  td.dataset.cell = name;
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
  const text = target.value;
  // Before the answer: what is typed meanwhile is the next cell's.
  target.value = '';
  const answer = await byHand({ act: 'type', sheet: view.active, address: cell, text });
  const { refused } = await answer.json();
  if (refused) window.alert(refused);
};
