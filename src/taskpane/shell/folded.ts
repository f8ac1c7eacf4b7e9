/** Parts of screens that were folded, kept on this computer: the pane opens as it was left. */
import { useState } from 'react';

const key = 'shnor.folded';

function load(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
  } catch (error) {
    console.info('Folded parts cannot be read', error);
    return [];
  }
}

function keep(id: string, folded: boolean): void {
  try {
    localStorage.setItem(key, JSON.stringify([...load().filter((one) => one !== id), ...(folded ? [id] : [])]));
  } catch (error) {
    console.info('Folded parts cannot be kept', error);
  }
}

/** Whether a part is folded, and how to fold it. */
export function useFolded(id: string): [boolean, () => void] {
  const [folded, setFolded] = useState(() => load().includes(id));
  return [
    folded,
    () => {
      setFolded(!folded);
      keep(id, !folded);
    },
  ];
}
