import { avatarDrawings } from "@/components/circle/avatar-drawings";
import { avatarNames, isAvatarName } from "@/lib/circle/avatars";

/** A friend's picture. It says nothing to screen readers: the friend's name stands beside it. */
export function Avatar({ name, className = "size-10" }: { name: string; className?: string }) {
  const { ground, drawing } = avatarDrawings[isAvatarName(name) ? name : standIn(name)];
  return (
    <svg
      viewBox="0 0 96 96"
      aria-hidden="true"
      className={`shrink-0 rounded-[26%] ${className}`}
      style={{ background: ground }}
    >
      {drawing}
    </svg>
  );
}

/** The same drawing each time for a picture we do not know, such as one of an older version. */
function standIn(name: string) {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return avatarNames[sum % avatarNames.length];
}
