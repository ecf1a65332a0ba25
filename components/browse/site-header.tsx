import Link from "next/link";
import { AvatarMenu } from "@/components/browse/avatar-menu";
import { NavLink } from "@/components/browse/nav-link";
import {
  INSIGHTS,
  MAIN_PLACES,
  type Place,
  type Role,
  SEARCH,
  workplaces,
} from "@/components/browse/places";
import { Avatar } from "@/components/circle/avatar";
import { Icon } from "@/components/ui/icon";

type Viewer = {
  name: string;
  avatar: string;
  origin: string;
  role: Role;
  loggingPaused: boolean;
  isOnStage: boolean;
};

/** What stands above every page of the room; on a phone the places stand in a bar below instead. */
export function SiteHeader({ viewer }: { viewer: Viewer }) {
  return (
    <>
      <header
        data-remote=""
        className="sticky top-0 z-50 h-header [@media(max-height:26rem)]:relative"
      >
        <div
          aria-hidden="true"
          className="absolute inset-0 -bottom-6 bg-linear-to-b from-ground via-ground/80 to-transparent"
        />
        <div aria-hidden="true" className="header-curtain absolute inset-0 bg-ground" />
        <div className="relative flex h-full items-center gap-4 px-gutter lg:gap-8">
          <Link
            href="/"
            className="font-display text-lg font-extrabold tracking-[0.16em] uppercase lg:text-xl"
          >
            Matinee
          </Link>
          <nav aria-label="Places" className="hidden items-center gap-1 md:flex">
            {MAIN_PLACES.map((place) => (
              <HeaderLink key={place.href} place={place} />
            ))}
            {/* Narrower, there is no room; the menu under the avatar leads there, too. */}
            <span className="hidden xl:flex">
              <HeaderLink place={INSIGHTS} />
            </span>
            <span className="hidden items-center gap-1 lg:flex">
              {workplaces(viewer.role).map((place) => (
                <HeaderLink key={place.href} place={place} />
              ))}
            </span>
          </nav>
          <div className="ms-auto flex items-center gap-2 sm:gap-3">
            {viewer.loggingPaused && <Ribbon>Logging paused</Ribbon>}
            {viewer.origin === "demo" && <Ribbon>demo {viewer.role}</Ribbon>}
            <NavLink
              href={SEARCH.href}
              aria-label={SEARCH.label}
              className="hidden size-11 place-items-center rounded-full text-ink-muted transition-colors hover:bg-ink/10 hover:text-ink aria-[current=page]:bg-ink/10 aria-[current=page]:text-brass-strong md:grid"
            >
              <Icon name={SEARCH.icon} />
            </NavLink>
            {viewer.isOnStage ? (
              <Avatar name={viewer.avatar} className="block size-9" />
            ) : (
              <AvatarMenu viewer={viewer} places={workplaces(viewer.role)} />
            )}
          </div>
        </div>
      </header>
      <nav
        aria-label="Places"
        className="fixed inset-x-0 bottom-0 z-50 flex h-(--bottom-bar-height) items-stretch justify-around border-t border-line bg-surface/97 md:hidden"
      >
        {[...MAIN_PLACES, SEARCH].map(({ href, label, icon }) => (
          <NavLink
            key={href}
            href={href}
            className="focus-inset relative flex flex-1 flex-col items-center justify-center gap-1 text-xs font-medium text-ink-muted before:absolute before:inset-x-4 before:top-0 before:h-0.5 before:rounded-full aria-[current=page]:text-brass-strong aria-[current=page]:before:bg-brass"
          >
            <Icon name={icon} />
            {label}
          </NavLink>
        ))}
      </nav>
    </>
  );
}

function HeaderLink({ place: { href, label } }: { place: Place }) {
  return (
    <NavLink
      href={href}
      className="relative inline-flex min-h-10 items-center rounded-full px-3 text-[0.9375rem] whitespace-nowrap font-medium text-ink-muted transition-colors after:absolute after:inset-x-3 after:bottom-1 after:h-0.5 after:rounded-full hover:text-ink aria-[current=page]:text-ink aria-[current=page]:after:bg-brass"
    >
      {label}
    </NavLink>
  );
}

function Ribbon({ children }: { children: React.ReactNode }) {
  return (
    <span className="rounded-full border border-brass/60 bg-ground/60 px-2.5 py-0.5 text-xs font-medium whitespace-nowrap text-brass-strong max-[22rem]:hidden">
      {children}
    </span>
  );
}
