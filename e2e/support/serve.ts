import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The built add-in; another folder where SHNOR_DIST says so. */
export const dist = path.resolve(process.env.SHNOR_DIST ?? path.join(__dirname, '..', '..', 'dist'));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

/** The headers that the nginx sample sends. */
export const sampleHeaders = Object.fromEntries(
  Array.from(
    readFileSync(path.join(__dirname, '..', '..', 'docs', 'server', 'shnor-headers.conf'), 'utf8').matchAll(
      /^add_header (\S+) "([^"]*)" always;/gm,
    ),
    ([, name, value]) => [name!, value!],
  ),
);

export interface Serving {
  /** Another build than dist/. */
  folder?: string;
  /** https with this certificate; without it plain http. */
  certificate?: { key: Buffer; cert: Buffer };
  headers?: Record<string, string>;
  /** Content types by ending that differ from the right ones; null: files of this ending are not there. */
  otherTypes?: Record<string, string | null>;
}

/** A plain static server over a build, as an office would have. */
export async function serveDist(
  serving: Serving = {},
): Promise<{ url: string; port: number; close: () => Promise<void> }> {
  const folder = serving.folder ?? dist;
  if (!existsSync(path.join(folder, 'page.html'))) throw new Error('dist/ is empty: run «npm run build» first');
  const typeOf: Record<string, string | null> = { ...types, ...serving.otherTypes };
  const listener: RequestListener = (request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const type = typeOf[path.extname(file)];
    if (!file.startsWith(folder) || !existsSync(file) || statSync(file).isDirectory() || type === null) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': type ?? 'application/octet-stream', ...serving.headers });
    response.end(readFileSync(file));
  };
  const secure = serving.certificate;
  const server: Server = secure ? createSecureServer(secure, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${address.port}`,
    port: address.port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
