/** What stands beside a factor's field: `relevanceStep` is read as "Relevance step". */
export function factorLabel(name: string) {
  const words = name
    .replaceAll(/(?<=[a-z])(?=[A-Z\d])/g, " ")
    .replaceAll("-", " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
