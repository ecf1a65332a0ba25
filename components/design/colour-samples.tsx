import { contrastOf } from "@/lib/design/contrast";
import type { Token } from "@/lib/design/tokens";

const GROUNDS = ["ground", "surface", "raised", "overlay"];
const PAIRS = [
  { ink: "brass-ink", ground: "brass" },
  { ink: "danger-ink", ground: "danger" },
];
const READABLE = 4.5; // WCAG 2.2 AA for text
const VISIBLE = 3; // for large text, and for what controls are seen by

/** Every colour, and how each that is written or drawn with stands out from the grounds. */
export function ColourSamples({ colours }: { colours: Token[] }) {
  const hex = new Map(colours.map(({ name, value }) => [name, value]));
  const grounds = colours.filter(({ name }) => GROUNDS.includes(name));
  const paired = PAIRS.map(({ ink }) => ink);
  const inks = colours.filter(
    ({ name }) => ![...GROUNDS, ...paired, "black", "line", "curtain"].includes(name),
  );
  return (
    <div className="flex flex-col gap-8">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] gap-3">
        {colours.map(({ name, value }) => (
          <li key={name} className="overflow-hidden rounded-lg border border-line">
            <span className="block h-16" style={{ background: value }} />
            <span className="block bg-surface px-3 py-2 text-sm font-semibold">
              {name}
              <span className="block text-xs font-normal text-ink-muted tabular-nums">{value}</span>
            </span>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it, also by keys */}
      <section aria-label="Contrast" tabIndex={0} className="overflow-x-auto">
        <table className="text-sm">
          <thead>
            <tr className="text-start text-ink-muted">
              <th className="pe-6 pb-2 text-start font-medium">Contrast on</th>
              {grounds.map(({ name }) => (
                <th key={name} className="px-3 pb-2 text-start font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inks.map(({ name, value }) => (
              <tr key={name}>
                <th className="py-1 pe-6 text-start font-semibold">{name}</th>
                {grounds.map((ground) => (
                  <Sample key={ground.name} ink={value} ground={ground.value} />
                ))}
              </tr>
            ))}
            {PAIRS.map(({ ink, ground }) => (
              <tr key={ink}>
                <th className="py-1 pe-6 text-start font-semibold">
                  {ink} on {ground}
                </th>
                <Sample ink={hex.get(ink) ?? ""} ground={hex.get(ground) ?? ""} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Sample({ ink, ground }: { ink: string; ground: string }) {
  const contrast = contrastOf(ink, ground);
  return (
    <td className="px-3 py-1">
      <span className="inline-flex items-center gap-2 rounded-lg px-2.5 py-1.5 tabular-nums">
        <span
          aria-hidden="true"
          className="size-5 rounded-full border border-line"
          style={{ background: `linear-gradient(135deg, ${ink} 50%, ${ground} 50%)` }}
        />
        {contrast.toFixed(1)}
        <span className="text-xs text-ink-muted">{gradeOf(contrast)}</span>
      </span>
    </td>
  );
}

function gradeOf(contrast: number) {
  if (contrast >= READABLE) return "text";
  return contrast >= VISIBLE ? "large or marks" : "ornament";
}
