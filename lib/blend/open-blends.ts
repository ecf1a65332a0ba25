/** Blends that nobody deleted, in the place of a table: what is read or changed of a blend is asked of these, so that no query forgets to. */
export const OPEN_BLENDS = "(select * from blend where deleted_at is null)";
