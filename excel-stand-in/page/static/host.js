/* The side of Excel on the web that the pane's Office.js talks to: see the notes on the stand-in in docs. */
import { draw } from './grid.js';

const conversation = 'stand-in';
const pane = () => document.querySelector('#pane iframe');
/** Events that Office.js has registered for, by the name it gave them. */
const registered = new Set();

let paneOrigin = location.origin;

async function loadPane() {
  const { address, platform, downloads } = await (await fetch('/host/pane')).json();
  const source = new URL('taskpane.html', new URL(address, location.href));
  paneOrigin = source.origin;
  const iframe = document.createElement('iframe');
  iframe.title = 'Навигатор ШНОР';
  iframe.name = JSON.stringify({
    baseFrameName: 'pane',
    hostInfo: `Excel$${platform}$16.01$ru-RU$id$$$16`,
    xdmInfo: `${conversation}|pane|${location.origin}`,
    serializerVersion: '1',
  });
  // Excel for Mac and closed networks drop the pane's downloads without a word.
  if (!downloads) iframe.sandbox = 'allow-scripts allow-same-origin allow-popups allow-forms allow-modals';
  iframe.src = source.href;
  document.getElementById('pane').replaceChildren(iframe);
}

const post = (message) => pane()?.contentWindow?.postMessage(JSON.stringify(message), paneOrigin);
const answer = (request, data) =>
  post({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: location.href,
    _data: data,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  });
/** Tells the pane of something that it did not ask for. */
const notify = (name, data) =>
  post({
    _messageType: 1,
    _actionName: name,
    _conversationId: conversation,
    _correlationId: 0,
    _origin: location.href,
    _data: data,
    _errorCode: 0,
    _responseType: 1,
    _serializerVersion: 1,
  });

const executeBatch = 93;
const saveSettings = 76;
const commandCompleted = 94;

async function execute(request) {
  const id = request._data?.DdaMethod?.DispatchId;
  if (id === executeBatch) {
    const response = await fetch('/host/batch', { method: 'POST', body: request._data.ArrayData[4] });
    return { Error: 0, Data: [200, null, await response.text()] };
  }
  if (id === commandCompleted) {
    completed(request._data[0]);
    return { Error: 0 };
  }
  if (id === saveSettings) return { Error: 0 };
  // Strict: an unknown call fails, it does not pass in silence.
  console.error('The stand-in has no method', id, request._data);
  return { Error: 5000 };
}

async function appContext() {
  const { fileName, level } = await (await fetch('/host/view')).json();
  return {
    _id: 'pane',
    _appName: 16,
    _appVersion: '16.0',
    _appMinorVersion: 1,
    _appUILocale: 'ru-RU',
    _dataLocale: 'ru-RU',
    _docUrl: `https://example.org/${fileName}`,
    _clientMode: 0,
    _settings: [],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'stand-in',
    _requirementMatrix: JSON.stringify({ ExcelApi: Number(level), SharedRuntime: 1.1, RibbonApi: 1.1 }),
    _hostFullVersion: '16.0.1',
  };
}

window.addEventListener('message', async ({ data, source }) => {
  if (source !== pane()?.contentWindow || typeof data !== 'string') return;
  const request = JSON.parse(data);
  if (request._messageType !== 0) return;
  if (request._actionType === 1) {
    registered.add(request._actionName);
    answer(request, { Error: 0 });
    if (request._actionName === commandInvoked) invoke();
  } else if (request._actionType === 2) {
    registered.delete(request._actionName);
    answer(request, { Error: 0 });
  } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') answer(request, await appContext());
  else if (request._actionName === 'executeMethod') answer(request, await execute(request));
  else if (!request._actionName.startsWith('ContextActivationManager_notify')) {
    console.error('The stand-in has no action', request._actionName);
  }
});

/** Clicks on the ribbon: the first is with the add-in as soon as it listens, the others wait until it calls it completed. */
const clicks = [];
const commandInvoked = 'appCommandInvoked';

/** A click on a button of the ribbon, as ExecuteFunction of the manifest does it. */
function command(name) {
  clicks.push({ id: `command-${Date.now()}-${Math.random()}`, name });
  if (clicks.length === 1) invoke();
}
function invoke() {
  const [click] = clicks;
  if (click && registered.has(commandInvoked))
    notify(commandInvoked, [click.id, click.name, JSON.stringify({ source: { id: click.name } })]);
}
function completed(id) {
  if (clicks[0]?.id !== id) return console.error('The stand-in knows no command', id);
  clicks.shift();
  invoke();
}

const cellMenu = document.getElementById('cell-menu');

async function drawCommands() {
  const commands = await (await fetch('/host/commands')).json();
  const buttons = (shown) =>
    shown.map(({ name, label }) => {
      const button = document.createElement('button');
      button.textContent = label;
      button.dataset.command = name;
      button.onclick = () => command(name);
      return button;
    });
  document.getElementById('ribbon').replaceChildren(...buttons(commands));
  const items = buttons(commands.filter(({ cell }) => cell));
  for (const item of items) item.setAttribute('role', 'menuitem');
  cellMenu.replaceChildren(...items);
}

/** As in Excel, the right button selects the cell and opens its menu. */
document.getElementById('sheet').oncontextmenu = (event) => {
  const cell = event.target.closest('[data-cell]');
  if (!cell || !cellMenu.firstChild) return;
  event.preventDefault();
  cell.click();
  Object.assign(cellMenu.style, { left: `${event.clientX}px`, top: `${event.clientY}px` });
  cellMenu.hidden = false;
  cellMenu.firstChild.focus();
};
cellMenu.addEventListener('focusout', () => (cellMenu.hidden = true));
cellMenu.addEventListener('click', () => (cellMenu.hidden = true));
cellMenu.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') cellMenu.hidden = true;
});

document.getElementById('open').onchange = async ({ target }) => {
  const [file] = target.files;
  await fetch(`/host/open?name=${encodeURIComponent(file.name)}`, { method: 'POST', body: file });
};

let waiting = null;
new EventSource('/host/events').onmessage = ({ data }) => {
  const message = JSON.parse(data);
  if (message.entries) notify('richApiMessage', { ArrayData: message.entries });
  if (message.reload) {
    registered.clear();
    clicks.length = 0;
    loadPane();
  }
  clearTimeout(waiting);
  waiting = setTimeout(draw, 50);
};
drawCommands();
draw().then(loadPane);
