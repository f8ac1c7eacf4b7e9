/** Browsers fetch the bytes after the click; none is known to take longer, milliseconds. */
const fetched = 10_000;

/** Gives the user a file to keep. */
export function download(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), fetched);
}
