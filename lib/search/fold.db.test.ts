import { expect, test } from "vitest";
import { pool } from "@/lib/db";
import { folded } from "@/lib/search/fold";
import { useTestDatabase } from "@/scripts/database/test-database";

useTestDatabase();

test.each([
  ["Häxan", "haxan"],
  ["D.O.A.", "doa"],
  ["L’Âge d'or", "lage dor"],
  ["Faust – Eine deutsche Volkssage", "faust eine deutsche volkssage"],
  ["The Cabinet of Dr. Caligari", "the cabinet of dr caligari"],
  ["Søren Łódź, Straße & Æon", "soren lodz strasse aeon"],
  ["Броненосец «Потёмкин»", "броненосец потемкин"],
  ["Sci-Fi! (1902)", "sci fi 1902"],
])("%s folds to %s here and in the database", async (text, expected) => {
  expect(folded(text)).toBe(expected);
  const { rows } = await pool().query("select folded($1) as words", [text]);
  expect(rows).toEqual([{ words: expected }]);
});
