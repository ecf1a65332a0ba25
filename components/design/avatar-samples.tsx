import { Avatar } from "@/components/circle/avatar";
import { avatarNames } from "@/lib/circle/avatars";

/** The designed set that friends choose their picture from. */
export function AvatarSamples() {
  return (
    <ul className="flex flex-wrap gap-4">
      {avatarNames.map((name) => (
        <li key={name} className="flex w-16 flex-col items-center gap-1.5 text-xs text-ink-muted">
          <Avatar name={name} className="size-14" />
          {name}
        </li>
      ))}
    </ul>
  );
}
