import Link from "next/link";
import { INSIGHTS } from "@/components/browse/places";
import { SignOut } from "@/components/browse/sign-out";
import { Avatar } from "@/components/circle/avatar";
import { Icon, type IconName } from "@/components/ui/icon";
import { PopoverMenu } from "@/components/ui/popover-menu";

type Props = {
  viewer: { name: string; avatar: string; origin: string; role: string; loggingPaused: boolean };
  places: { href: string; label: string; icon: IconName }[];
};

const ENTRY =
  "focus-inset flex min-h-11 w-full items-center gap-3 rounded-lg px-3 text-start text-sm font-medium hover:bg-ink/8";

/** The viewer's own corner. A native popover: it closes on Escape, and when one clicks elsewhere. */
export function AvatarMenu({ viewer, places }: Props) {
  return (
    <>
      <button
        type="button"
        popoverTarget="avatar-menu"
        aria-label={`${viewer.name}: your menu`}
        className="rounded-[26%] ring-2 ring-transparent transition-shadow hover:ring-brass"
      >
        <Avatar name={viewer.avatar} className="block size-9" />
      </button>
      <PopoverMenu
        id="avatar-menu"
        className="fixed inset-auto end-gutter top-[calc(var(--header-height)-0.25rem)] m-0 w-64 rounded-panel border border-line bg-raised p-2 text-ink shadow-panel open:animate-rise"
      >
        <div className="flex items-center gap-3 border-b border-line px-3 pt-2 pb-3">
          <Avatar name={viewer.avatar} className="size-10" />
          <div className="min-w-0">
            <p className="truncate font-semibold">{viewer.name}</p>
            <p className="text-xs text-ink-muted">
              {viewer.origin === "demo" ? `demo ${viewer.role}` : viewer.role}
            </p>
          </div>
        </div>
        <nav aria-label="Yours" className="pt-2">
          <Link href={INSIGHTS.href} prefetch={false} className={`xl:hidden ${ENTRY}`}>
            <Icon name={INSIGHTS.icon} className="size-4.5 text-ink-muted" />
            {INSIGHTS.label}
          </Link>
          {places.map(({ href, label, icon }) => (
            <Link key={href} href={href} prefetch={false} className={`lg:hidden ${ENTRY}`}>
              <Icon name={icon} className="size-4.5 text-ink-muted" />
              {label}
            </Link>
          ))}
          {viewer.origin === "demo" && (
            <Link href="/demo" prefetch={false} className={ENTRY}>
              <Icon name="circle" className="size-4.5 text-ink-muted" />
              The stage
            </Link>
          )}
          <Link href="/beyond" prefetch={false} className={ENTRY}>
            <Icon name="wish" className="size-4.5 text-ink-muted" />
            Beyond your library
          </Link>
          <Link href="/likely" prefetch={false} className={ENTRY}>
            <Icon name="spark" className="size-4.5 text-ink-muted" />
            Will I like it?
          </Link>
          <Link href="/settings" prefetch={false} className={ENTRY}>
            <Icon name="settings" className="size-4.5 text-ink-muted" />
            Settings
          </Link>
          <Link href="/settings#logging" prefetch={false} className={ENTRY}>
            <Icon
              name={viewer.loggingPaused ? "play" : "pause"}
              className="size-4.5 text-ink-muted"
            />
            {viewer.loggingPaused ? "Logging is paused" : "Pause logging"}
          </Link>
          <Link href="/about" prefetch={false} className={ENTRY}>
            <Icon name="info" className="size-4.5 text-ink-muted" />
            About Matinee
          </Link>
          <SignOut className={ENTRY} />
        </nav>
      </PopoverMenu>
    </>
  );
}
