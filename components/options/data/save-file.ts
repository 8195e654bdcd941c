/** Hands a file to the rep as a download, without the permission to manage downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it over once the click was handled; the memory can go a little later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
