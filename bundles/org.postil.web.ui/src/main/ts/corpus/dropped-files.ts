/** All files that were dropped, those in folders too, with their paths. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) {
    return [...transfer.files];
  }
  const files: File[] = [];
  for (const entry of entries) {
    await collect(entry, files);
  }
  return files;
}

async function collect(entry: FileSystemEntry, files: File[]) {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    // The path stands where files of a chosen folder have it, so that one place reads it.
    Object.defineProperty(file, 'webkitRelativePath', { value: entry.fullPath.slice(1) });
    files.push(file);
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  let some: FileSystemEntry[];
  do {
    some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    for (const each of some) {
      await collect(each, files);
    }
  } while (some.length);
}
