/** Whether a row belongs to the chosen profile; in a table without profiles, every row does. */
export function isOf(rowProfile: string, chosen: string) {
  return rowProfile === "" || rowProfile === chosen;
}
