import { largeLibrary } from "./made-library";
import { JellyfinStandIn } from "./server";
import { smallLibrary } from "./small-library";

const [size = "0", port = "0"] = process.argv.slice(2);

/** A stand-in as a process of its own, for benchmarks and to look at: `run.ts [ITEMS [PORT]]`; says where it is. */
const items = Number(size) > 0 ? largeLibrary(Number(size)) : smallLibrary();
const played = Object.fromEntries(
  items
    .filter((_, at) => at % 5 === 0)
    .map(({ Id }, at) => [Id, { Played: true, PlayCount: 1 + (at % 3), IsFavorite: at % 4 === 0 }]),
);
const server = new JellyfinStandIn({
  items,
  users: [{ name: "ada", password: "ada's", data: played }],
});
const { url, close } = await server.listen(Number(port));
console.log(url);

// a line of input changes so many items, and what was watched of as many others
process.stdin.on("data", (line) => {
  const many = Number(String(line));
  for (const { Id } of items.slice(0, many)) server.change(Id, { Overview: "Seen anew." });
  const data = server.dataOf("ada");
  for (const { Id } of items.slice(-many)) data[Id] = { Played: true, PlayCount: 9 };
  console.log("changed");
});
process.stdin.on("end", close);
