/** A library as it stands in the database. */
export type ImportedLibrary = {
  name: string;
  layout: string;
  titles: number;
  people: number;
  ratings: number;
  refused: number;
  linked: number; // titles that the catalogue has, too
  isWhole: boolean; // false while it is being read, and after that was broken off
  importedAt: Date;
};
