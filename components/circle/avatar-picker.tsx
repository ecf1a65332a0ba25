import { Avatar } from "@/components/circle/avatar";
import { avatarNames } from "@/lib/circle/avatars";

/** All pictures as one radio group: arrow keys move, and it works before any script has loaded. */
export function AvatarPicker({ legend, chosen }: { legend: string; chosen: string }) {
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink">{legend}</legend>
      <div className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(3.5rem,1fr))] gap-2.5 sm:grid-cols-8">
        {avatarNames.map((name) => (
          <label
            key={name}
            className="relative grid place-items-center rounded-[30%] p-1 transition-colors duration-150 hover:bg-overlay has-checked:bg-brass has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-brass-strong"
          >
            <input
              type="radio"
              name="avatar"
              value={name}
              required
              defaultChecked={name === chosen}
              className="absolute inset-0 cursor-pointer appearance-none rounded-[30%] outline-none"
            />
            <span className="sr-only">{name}</span>
            <Avatar name={name} className="pointer-events-none size-full" />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
