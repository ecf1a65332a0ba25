import bricolage from "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2";
import instrument from "@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { preload } from "react-dom";
import { CALL_LATE_SCRIPTS } from "@/components/browse/late-scripts";
import { MARK_COME } from "@/components/browse/picture-come";
import { HEAR_EARLY_KEY } from "@/components/palette/early-key";
import { HEAR_EARLY_PRESSES } from "@/components/tracking/early-press";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Matinee", template: "%s · Matinee" },
  description: "A streaming room that learns from a circle of friends.",
};

export const viewport: Viewport = { themeColor: "#0f0d0b", colorScheme: "dark" };

// every page carries the nonce of its own request, so none can be made ahead of it
export const dynamic = "force-dynamic";

export default async function RootLayout({ children }: { children: ReactNode }) {
  // asked for with the page instead of after its style sheet, so that it is laid out and painted once
  for (const face of [bricolage, instrument])
    preload(face, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en">
      <head>
        {/* before the style sheet, for which every script after it waits, and the page with it */}
        <script
          nonce={nonce}
          suppressHydrationWarning // browsers hide the nonce from scripts
          // biome-ignore lint/security/noDangerouslySetInnerHtml: words of our own, without any of a viewer's
          dangerouslySetInnerHTML={{
            __html: `${HEAR_EARLY_PRESSES};${HEAR_EARLY_KEY};${MARK_COME};${CALL_LATE_SCRIPTS}`,
          }}
        />
      </head>
      <body>{children}</body>
    </html>
  );
}
