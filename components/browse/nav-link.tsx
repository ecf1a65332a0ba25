"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof Link>, "href"> & { href: string };

/** A link that knows when it points at the place one is in. */
export function NavLink({ href, ...rest }: Props) {
  const path = usePathname();
  const isHere = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
  return <Link href={href} prefetch={false} aria-current={isHere ? "page" : undefined} {...rest} />;
}
