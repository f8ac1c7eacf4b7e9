/**
 * Draws the add-in's icons into assets/: `npm run icons`. Each is a drawing of ours in SVG on a 32 × 32 grid, rendered by Chromium at every size
 * Excel asks for; at 16 pixels fine lines are left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { commandArguments } from './arguments';

const blue = '#1F4E79';
const red = '#C4382C';
const green = '#2E7D4F';

/** A low bar under the threshold stands out; a compass needle above it points at it. */
const app = (fine: boolean): string => `
  <rect x="2" y="18" width="6" height="12" rx="1" fill="${blue}"/>
  <rect x="10.5" y="12" width="6" height="18" rx="1" fill="${blue}"/>
  <rect x="19" y="23" width="6" height="7" rx="1" fill="${red}"/>
  ${fine ? `<path d="M1 16.5H31" stroke="${blue}" stroke-width="1.6" stroke-dasharray="3 2"/>` : ''}
  <path d="M22 20L17.8 6.4L22 9L26.2 6.4Z" fill="${red}"/>
  <circle cx="22" cy="4.6" r="2.6" fill="none" stroke="${blue}" stroke-width="${fine ? 1.8 : 2.4}"/>`;

const roadmap = (fine: boolean): string => `
  <path d="M7 27C7 19 25 22 25 14S11 12 11 5" fill="none" stroke="${blue}" stroke-width="${fine ? 2.6 : 3.4}" stroke-linecap="round"${fine ? ' stroke-dasharray="5 3.4"' : ''}/>
  <circle cx="7" cy="27" r="3.6" fill="${green}"/>
  <path d="M10 2V15" stroke="${blue}" stroke-width="2"/>
  <path d="M11 2H23L20 5.5L23 9H11Z" fill="${red}"/>`;

const diagnostics = (): string => `
  <rect x="2" y="2" width="13" height="13" rx="2" fill="${green}"/>
  <rect x="17" y="2" width="13" height="13" rx="2" fill="${blue}"/>
  <rect x="2" y="17" width="13" height="13" rx="2" fill="${red}"/>
  <rect x="17" y="17" width="13" height="13" rx="2" fill="none" stroke="${blue}" stroke-width="2"/>
  <path d="M19.5 25L22.5 22L25 26L28 20" fill="none" stroke="${blue}" stroke-width="2"/>`;

const help = (fine: boolean): string => `
  <circle cx="16" cy="16" r="14" fill="none" stroke="${blue}" stroke-width="${fine ? 2.2 : 3}"/>
  <path d="M11.5 12.5C11.5 6.5 20.8 6.8 20.5 12.4C20.3 15.8 16 15.8 16 19.6" fill="none" stroke="${blue}" stroke-width="3" stroke-linecap="round"/>
  <circle cx="16" cy="24.2" r="2" fill="${red}"/>`;

const drawings: { name: string; sizes: number[]; draw: (fine: boolean) => string }[] = [
  { name: 'icon', sizes: [16, 32, 64, 80, 128], draw: app },
  { name: 'roadmap', sizes: [16, 32, 80], draw: roadmap },
  { name: 'diagnostics', sizes: [16, 32, 80], draw: diagnostics },
  { name: 'help', sizes: [16, 32, 80], draw: help },
];

async function main(): Promise<void> {
  const folder = path.join(__dirname, '..', 'assets');
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  for (const { name, sizes, draw } of drawings) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">${draw(size > 16)}</svg>`;
      await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg}`);
      writeFileSync(path.join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
    }
  }
  await browser.close();
}

commandArguments({});
void main();
