import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const fonts = { fontFamilyBase: "'Segoe UI', 'PT Sans', 'DejaVu Sans', sans-serif" };
const light: Theme = { ...webLightTheme, ...fonts };
const dark: Theme = { ...webDarkTheme, ...fonts };

/** «#262626» → true: by the luma of ITU-R BT.601, half of 255. */
function isDarkColor(color: string): boolean {
  const [red, green, blue] = [1, 3, 5].map((from) => parseInt(color.slice(from, from + 2), 16));
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128;
}

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

/** Excel's theme where it tells one (the desktop), else the system's. */
function isDark(): boolean {
  const officeTheme = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  return officeTheme?.bodyBackgroundColor ? isDarkColor(officeTheme.bodyBackgroundColor) : darkScheme.matches;
}

function watch(listener: () => void): () => void {
  darkScheme.addEventListener('change', listener);
  return () => darkScheme.removeEventListener('change', listener);
}

export function usePaneTheme(): Theme {
  return useSyncExternalStore(watch, isDark) ? dark : light;
}
