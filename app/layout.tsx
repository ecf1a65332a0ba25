import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Matinee", template: "%s · Matinee" },
  description: "A streaming room that learns from a circle of friends.",
};

export const viewport: Viewport = { themeColor: "#0f0d0b", colorScheme: "dark" };

// every page carries the nonce of its own request, so none can be made ahead of it
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
