/**
 * The manifest as Excel will read it, checked without Microsoft's service.
 * @jest-environment jsdom
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fillManifest } from '../config/address';
import packageJson from '../package.json';

const root = path.join(__dirname, '..');
const text = fillManifest(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), 'production', packageJson.version);
const manifest = new DOMParser().parseFromString(text, 'text/xml');
const all = (name: string): Element[] =>
  [...manifest.getElementsByTagName('*')].filter((element) => element.localName === name);
const one = (name: string): Element => all(name)[0]!;
const childNames = (element: Element): string[] => [...element.children].map((child) => child.localName);
const value = (element: Element): string => element.getAttribute('DefaultValue') ?? '';
const resources = new Map(
  [...one('Resources').querySelectorAll('[id]')].map((element) => [element.getAttribute('id')!, element]),
);

/** Width and height out of a PNG's header. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const iconFile = (url: string): string => path.join(root, 'assets', url.split('/assets/')[1]!);

test('elements stand in the order of the schema', () => {
  expect(childNames(manifest.documentElement)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect(childNames(one('VersionOverrides'))).toEqual(['Requirements', 'Hosts', 'Resources']);
  expect(childNames(one('Runtimes').parentElement!)).toEqual(['Runtimes', 'DesktopFormFactor']);
  expect(childNames(one('DesktopFormFactor'))).toEqual([
    'GetStarted',
    'FunctionFile',
    'ExtensionPoint',
    'ExtensionPoint',
  ]);
  expect(childNames(one('Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
  for (const control of all('Control')) expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
});

test('identity: a GUID, the version of package.json, Russian, the right to write', () => {
  expect(one('Id').textContent).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(one('Version').textContent).toBe(`${packageJson.version}.0`);
  expect(one('Version').textContent).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  expect(one('DefaultLocale').textContent).toBe('ru-RU');
  expect(one('Permissions').textContent).toBe('ReadWriteDocument');
});

test('every address is https, of one server, and no place is left to fill', () => {
  const addresses = [...text.matchAll(/DefaultValue="(https?:[^"]*)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(15);
  expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/(?!localhost)/);
  expect(text.replace(/<!--.*?-->/gs, '')).not.toMatch(/\{\{|\}\}/);
});

test('every resource asked for is there, its name at most 32 characters, and none is left over', () => {
  const asked = [...manifest.getElementsByTagName('*')].flatMap((element) => element.getAttribute('resid') ?? []);
  expect([...new Set(asked)].sort()).toEqual([...resources.keys()].sort());
  for (const id of resources.keys()) expect(id.length).toBeLessThanOrEqual(32);
});

test('icons exist in the pixels Excel asks for', () => {
  expect(pixels(iconFile(value(one('IconUrl'))))).toEqual([32, 32]);
  expect(pixels(iconFile(value(one('HighResolutionIconUrl'))))).toEqual([64, 64]);
  expect(pixels(path.join(root, 'assets', 'icon-128.png'))).toEqual([128, 128]);
  for (const image of all('Image').filter((element) => element.getAttribute('size'))) {
    const size = Number(image.getAttribute('size'));
    expect(pixels(iconFile(value(resources.get(image.getAttribute('resid')!)!)))).toEqual([size, size]);
  }
  for (const icon of all('Icon'))
    expect([...icon.children].map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
});

test('texts fit their places', () => {
  expect(value(one('DisplayName')).length).toBeLessThanOrEqual(125);
  expect(value(one('Description')).length).toBeLessThanOrEqual(250);
  for (const short of [...one('ShortStrings').children]) expect(value(short).length).toBeLessThanOrEqual(125);
  for (const long of [...one('LongStrings').children]) expect(value(long).length).toBeLessThanOrEqual(250);
  expect(text).not.toMatch(/&[a-z]+;/);
});

test('old Excel opens the pane; commands need ExcelApi 1.9 and the shared runtime', () => {
  const sets = (element: Element): string[] =>
    [...element.getElementsByTagName('*')]
      .filter((set) => set.localName === 'Set')
      .map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
  const [base, commands] = all('Requirements');
  expect(sets(base!)).toEqual(['ExcelApi 1.1']);
  expect(sets(commands!)).toEqual(['ExcelApi 1.9', 'SharedRuntime 1.1']);
  expect(one('Runtime').getAttribute('resid')).toBe(one('FunctionFile').getAttribute('resid'));
  expect(one('Runtime').getAttribute('lifetime')).toBe('long');
});

test('four commands in the group on the Home tab and one on a cell, each bound in the pane; a fifth button is Excel’s own way to it', () => {
  expect(one('OfficeTab').getAttribute('id')).toBe('TabHome');
  expect(one('OfficeMenu').getAttribute('id')).toBe('ContextMenuCell');
  const names = all('FunctionName').map((element) => element.textContent);
  expect(names).toEqual(['identify', 'roadmap', 'diagnostics', 'help', 'identify']);
  expect(all('Action').filter((action) => action.getAttribute('xsi:type') === 'ShowTaskpane')).toHaveLength(1);
  const bound = readFileSync(path.join(root, 'src/taskpane/commands.ts'), 'utf8');
  for (const name of names) expect(bound).toContain(`${name}:`);
  const ids = all('Control').map((element) => element.getAttribute('id'));
  expect(new Set(ids).size).toBe(ids.length);
});
