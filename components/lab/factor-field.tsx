import { useId } from "react";
import { countedUnits, type Factor } from "@/lib/policies/factors";

type Props = {
  name: string;
  label: string;
  factor: Factor;
  value: string;
  inForce: number;
  isWhole?: boolean; // else the unit says
  fault?: string;
  onChange: (name: string, value: string) => void;
};

/** One number that can be changed: what it is and does, its unit and bounds, and what it is now. */
export function FactorField(props: Props) {
  const { name, label, factor, value, inForce, fault, onChange } = props;
  const id = useId();
  const [shipped, least, most, unit, meaning] = factor;
  const isWhole = props.isWhole ?? countedUnits.includes(unit);
  const isChanged = value.trim() === "" || Number(value) !== inForce;
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_7rem] items-start gap-x-4 gap-y-1 border-s-2 py-2.5 ps-3 ${isChanged ? "border-brass" : "border-transparent"}`}
    >
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        <p id={`${id}-about`} className="text-xs text-ink-muted">
          <span className="text-ink">{unit}</span>: {meaning}. {least} to {most}, shipped {shipped}
          {inForce !== shipped && `, in force ${inForce}`}.
        </p>
      </div>
      <input
        id={id}
        name={name}
        type="number"
        inputMode="decimal"
        required
        min={least}
        max={most}
        step={isWhole ? 1 : "any"}
        value={value}
        onChange={(event) => onChange(name, event.target.value)}
        aria-invalid={fault ? true : undefined}
        aria-describedby={`${id}-about${fault ? ` ${id}-fault` : ""}`}
        className="min-h-10 w-full rounded-lg border border-line-strong bg-ground/60 px-3 text-end tabular-nums hover:border-ink-muted aria-invalid:border-danger"
      />
      {fault && (
        <p id={`${id}-fault`} className="col-span-full text-sm text-danger">
          {fault}
        </p>
      )}
    </div>
  );
}
