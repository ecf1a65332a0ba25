import { useId } from "react";

const ROLES = {
  friend: "Friend: watches",
  researcher: "Researcher: also exports the log",
  host: "Host: looks after everything",
} as const;

type Props = { label: string; chosen: keyof typeof ROLES };

export function RoleSelect({ label, chosen }: Props) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-1 basis-56 flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <select
        id={id}
        key={chosen} // a saved role becomes the new default
        name="role"
        defaultValue={chosen}
        className="min-h-11 w-full rounded-lg border border-line-strong bg-ground px-3 text-ink hover:border-ink-muted"
      >
        {Object.entries(ROLES).map(([name, meaning]) => (
          <option key={name} value={name}>
            {meaning}
          </option>
        ))}
      </select>
    </div>
  );
}
