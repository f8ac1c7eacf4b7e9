/** The https page in which the pane runs as in Excel on the web: host page, pane in an iframe, Office.js, and the stand-in behind them. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';
import type { BatchRequest } from '../batch/interpreter';
import { openBook } from '../file/read';
import { saveBook } from '../file/write';
import { createStandIn, type HostOptions, type StandIn } from '../host';
import { certificate } from './certificate';
import { bookView } from './view';

export interface PageOptions extends HostOptions {
  /** Folder of the built add-in. */
  dist: string;
  /** 0 takes a free one. */
  port?: number;
  /** Serves Office.js from npm under /office-js/ and points the pane at it; without it the page asks Microsoft's CDN (tests reroute that). */
  ownOfficeJs?: boolean;
  /** Address of a folder with the pane on another server, with a slash at the end; without it `dist` is served from here under /pane/. */
  pane?: string;
  /** What `Office.context.platform` says; Excel for Mac drops the pane's files without a word. */
  platform?: 'Web' | 'Mac';
  /** false: files that the pane offers arrive nowhere, and nothing says so; left out, as the platform has it. */
  downloads?: boolean;
  /** A command of the ribbon for each FunctionName of the manifest; `cell` where ContextMenuCell has it too. */
  commands?: { name: string; label: string; cell?: boolean }[];
}

export interface ExcelPage {
  url: string;
  /** The Excel behind the page; another one after a workbook was opened. */
  excel(): StandIn;
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
export const cdn = 'https://appsforoffice.microsoft.com';
/** A file of Office.js by its name; a pane in a frame speaks to its Excel as on the web, whatever platform it is told of. */
export const officeFile = (name: string): string =>
  join(
    dirname(require.resolve('@microsoft/office-js/dist/office.js')),
    name.replace(/^excel-mac-[\d.]+\.js$/, 'excel-web-16.00.js'),
  );
const defaultCommands = [
  { name: 'identify', label: 'Выявить ШНОР', cell: true },
  { name: 'roadmap', label: 'Дорожная карта' },
  { name: 'diagnostics', label: 'SWOT и диагностика' },
  { name: 'help', label: 'Справка' },
];

export async function startExcelPage(options: PageOptions): Promise<ExcelPage> {
  const listeners = new Set<ServerResponse>();
  const tell = (message: unknown) => {
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(message)}\n\n`);
  };
  const start = (hostOptions: HostOptions): StandIn => {
    const standIn = createStandIn(hostOptions);
    standIn.onEvents((entries) => tell({ entries }));
    return standIn;
  };
  let excel = start(options);
  const open = async (bytes: Uint8Array, fileName: string) => {
    excel = start({ ...options, book: await openBook(bytes, fileName) });
    tell({ reload: true });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'https://localhost');
    const json = (value: unknown) => send(response, types['.json']!, JSON.stringify(value));
    if (pathname === '/host/batch') {
      const result = excel.execute(JSON.parse(await body(request)) as BatchRequest);
      // An answer that never comes: the connection stays open and silent.
      if (result) json(result);
      tell({ changed: true });
    } else if (pathname === '/host/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': \n\n');
      listeners.add(response);
      request.on('close', () => listeners.delete(response));
    } else if (pathname === '/host/view') json({ ...bookView(excel.book), level: excel.level });
    else if (pathname === '/host/commands') json(options.commands ?? defaultCommands);
    else if (pathname === '/host/pane') {
      const { pane: address = '/pane/', platform = 'Web', downloads = platform !== 'Mac' } = options;
      json({ address, platform, downloads });
    } else if (pathname === '/host/user') {
      json({ refused: byHand(excel, JSON.parse(await body(request)) as HandAction) });
      tell({ changed: true });
    } else if (pathname === '/host/save') {
      send(response, types['.xlsx']!, await saveBook(excel.book), {
        'content-disposition': 'attachment; filename="book.xlsx"',
      });
    } else if (pathname === '/host/open') {
      await open(await bytesOf(request), searchParams.get('name') ?? 'Книга.xlsx');
      json({});
    } else await file(pathname, response, options);
  };
  const server: Server = createServer(certificate(), (request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/`,
    excel: () => excel,
    open,
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

type HandAction =
  | { act: 'select'; sheet: string; address: string }
  | { act: 'type'; sheet: string; address: string; text: string }
  | { act: 'rename'; sheet: string; name: string }
  | { act: 'delete'; sheet: string };

/** @returns what Excel's box says where it refuses what was typed. */
function byHand(excel: StandIn, action: HandAction): string | null {
  if (action.act === 'type') return excel.user.type(action.sheet, action.address, action.text);
  if (action.act === 'select') excel.user.select(action.sheet, action.address);
  else if (action.act === 'rename') excel.user.rename(action.sheet, action.name);
  else excel.user.deleteSheet(action.sheet);
  return null;
}

async function file(pathname: string, response: ServerResponse, { dist, ownOfficeJs }: PageOptions): Promise<void> {
  const clean = normalize(pathname).replace(/^(\.\.[/\\])+/, '');
  const inPane = clean.startsWith('/pane/');
  const path = inPane
    ? join(dist, clean.slice('/pane/'.length))
    : clean.startsWith('/office-js/')
      ? officeFile(clean.slice('/office-js/'.length))
      : join(__dirname, 'static', clean === '/' ? 'index.html' : clean.slice(1));
  const type = types[extname(path)] ?? 'application/octet-stream';
  let content: Buffer | string;
  try {
    content = await readFile(path);
  } catch {
    // Not there, or a folder: for a page both are one answer.
    response.writeHead(404).end();
    return;
  }
  if (ownOfficeJs && inPane && type.startsWith('text/html')) {
    // The bundle itself stays as it is: only the address of Office.js is another one.
    content = content.toString('utf8').replaceAll(`${cdn}/lib/1/hosted/`, '/office-js/');
  }
  send(response, type, content);
}

function send(response: ServerResponse, type: string, content: string | Uint8Array, headers = {}): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...headers });
  response.end(content);
}
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
const body = async (request: IncomingMessage): Promise<string> => (await bytesOf(request)).toString('utf8');
