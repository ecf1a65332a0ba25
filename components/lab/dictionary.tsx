import { Fragment } from "react";
import type { Block } from "@/lib/exports/dictionary";

/** The data dictionary on the screen. */
export function Dictionary({ blocks }: { blocks: Block[] }) {
  const above = blocks.map((_, index) => headingAbove(blocks.slice(0, index)));
  return (
    <div className="flex flex-col gap-4 text-ink-muted">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the document never changes on the screen
        <Part key={index} block={block} heading={above[index]} />
      ))}
    </div>
  );
}

function headingAbove(blocks: Block[]) {
  const heading = blocks.findLast((block) => block.kind === "heading");
  return heading?.kind === "heading" ? heading.text : "";
}

function Part({ block, heading }: { block: Block; heading: string }) {
  switch (block.kind) {
    case "heading":
      return <Heading {...block} />;
    case "text":
      return (
        <p className="max-w-3xl">
          <Words text={block.text} />
        </p>
      );
    case "list":
      return (
        <ul className="max-w-3xl list-disc space-y-1 ps-5">
          {block.items.map((item) => (
            <li key={item}>
              <Words text={item} />
            </li>
          ))}
        </ul>
      );
    case "table":
      return <Table {...block} heading={heading} />;
  }
}

function Heading({ level, text }: { level: number; text: string }) {
  if (level === 1) return null; // the page has its own
  if (level === 2) {
    return <h2 className="mt-6 border-t border-line pt-6 text-row text-ink">{text}</h2>;
  }
  return <h3 className="mt-2 font-semibold text-ink">{text}</h3>;
}

type TableProps = { head: string[]; rows: string[][]; heading: string };

function Table({ head, rows, heading }: TableProps) {
  return (
    <section
      aria-label={`${heading}: ${head.filter(Boolean).join(", ")}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-panel border border-line bg-surface"
    >
      <table className="w-full min-w-136 text-sm">
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col" className="px-4 py-2.5 text-start font-medium text-ink">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...cells]) => (
            <tr key={first} className="border-t border-line align-top">
              <th scope="row" className="px-4 py-2 text-start font-normal whitespace-nowrap">
                <Words text={first} />
              </th>
              {cells.map((cell, index) => (
                <td key={head[index + 1]} className="px-4 py-2">
                  <Words text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Code, strong and emphasised words. */
function Words({ text }: { text: string }) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/);
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words of one sentence never move
    <Fragment key={index}>{styled(part)}</Fragment>
  ));
}

function styled(part: string) {
  if (part.startsWith("`")) {
    return <code className="text-[0.95em] text-brass-strong">{part.slice(1, -1)}</code>;
  }
  if (part.startsWith("**")) return <strong className="text-ink">{part.slice(2, -2)}</strong>;
  if (part.startsWith("*") && part.length > 2) return <em>{part.slice(1, -1)}</em>;
  return part;
}
