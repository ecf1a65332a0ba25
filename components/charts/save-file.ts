/** Hands a file to the browser's downloads; nothing is asked of any server. */
export function saveFile(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000); // a slow browser is still reading it
}

/** A name that every file system takes. */
export function fileName(words: string, ending: string) {
  const plain = words
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `matinee-${plain}.${ending}`;
}
