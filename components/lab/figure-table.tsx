import type { ReactNode } from "react";

type Props = {
  label: string;
  head: string[];
  rows: { key: string; cells: ReactNode[] }[];
};

/** A table of figures that scrolls where it must; the first column names its row. */
export function FigureTable({ label, head, rows }: Props) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[32rem] overflow-auto rounded-panel border border-line bg-surface"
    >
      <table className="w-full text-sm tabular-nums">
        <thead className="text-ink-muted">
          <tr>
            {head.map((name, column) => (
              <th
                key={name}
                scope="col"
                className={`px-4 py-2.5 font-medium whitespace-nowrap ${column === 0 ? "text-start" : "text-end"}`}
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key} className="border-t border-line">
              <th scope="row" className="px-4 py-2 text-start font-normal whitespace-nowrap">
                {first}
              </th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]} className="px-4 py-2 text-end whitespace-nowrap">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
