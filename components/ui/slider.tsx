import { useId } from "react";

type Props = {
  label: string;
  value: number; // from 0 to 1
  step?: number;
  onChange: (value: number) => void;
  ends?: [string, string]; // what lies at either side
  className?: string;
};

/** A part of the whole to be chosen by dragging, or by the arrow keys; said in per cent. */
export function Slider({ label, value, step = 0.05, onChange, ends, className = "" }: Props) {
  const id = useId();
  const percent = Math.round(value * 100);
  return (
    <div className={className}>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={Math.round(step * 100)}
        value={percent}
        aria-valuetext={`${percent} %`}
        onChange={(event) => onChange(Number(event.target.value) / 100)}
        className="mt-1 block h-8 w-full accent-brass"
      />
      {ends && (
        <p className="flex justify-between text-xs text-ink-muted" aria-hidden="true">
          {ends.map((end) => (
            <span key={end}>{end}</span>
          ))}
        </p>
      )}
    </div>
  );
}
