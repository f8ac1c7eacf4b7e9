/** Opens a workbook in a window of its own; errors of Excel are thrown as they are. @param file bytes of an .xlsx */
export const openBook = (file: Uint8Array): Promise<void> => Excel.createWorkbook(base64(file));

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
