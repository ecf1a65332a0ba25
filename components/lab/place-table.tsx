import { MoveMark } from "@/components/lab/move-mark";

type Row = {
  name: string;
  from: number | null; // place counted from 1; null for none
  to: number | null;
  before: number;
  after: number;
};

type Props = {
  caption: string; // what the numbers are
  of: string;
  rows: Row[];
  nothing: string; // said where there are no rows
};

/** Things in their new order, with the places they had and the number that decides. */
export function PlaceTable({ caption, of, rows, nothing }: Props) {
  if (rows.length === 0) return <p className="text-sm text-ink-muted">{nothing}</p>;
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="mb-2 text-start text-xs text-ink-muted">{caption}</caption>
      <thead className="text-xs text-ink-muted">
        <tr>
          <th scope="col" className="pe-3 pb-1 text-end font-medium">
            Place
          </th>
          <th scope="col" className="pb-1 text-start font-medium">
            {of}
          </th>
          <th scope="col" className="pb-1 text-end font-medium whitespace-nowrap">
            In force
          </th>
          <th scope="col" className="ps-3 pb-1 text-end font-medium">
            Edited
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: several may go by the same name
          <PlaceRow key={`${place} ${row.name}`} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PlaceRow({ row: { name, from, to, before, after } }: { row: Row }) {
  return (
    <tr className={to === null ? "text-ink-muted" : ""}>
      <td className="py-0.5 pe-3 text-end whitespace-nowrap">
        {to === null ? "gone" : to} {to !== null && <MoveMark move={moveOf(from, to)} />}
      </td>
      <th scope="row" className="w-full max-w-0 truncate text-start font-normal">
        {name}
      </th>
      <td className="w-16 text-end text-ink-muted">{rounded(before)}</td>
      <td className="w-16 text-end">{rounded(after)}</td>
    </tr>
  );
}

function moveOf(from: number | null, to: number) {
  return from === null ? "new" : from - to;
}

function rounded(value: number) {
  return value.toFixed(2);
}
