import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { Faces } from "@/components/circle/faces";
import { SignInForm } from "@/components/circle/sign-in-form";
import { hasRealHost, readDemoFaces } from "@/lib/auth/read";
import { returnAddress } from "@/lib/auth/return-address";
import { isDemoOn, isDemoStaffOffered } from "@/lib/demo/mode";
import { currentViewer } from "@/lib/session";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ error?: string; to?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { error, to: asked } = await searchParams;
  const to = returnAddress(asked);
  const [demo, hosted, viewer] = await Promise.all([
    isDemoOn({ headers: await headers() }),
    hasRealHost(),
    currentViewer(),
  ]);
  const faces = demo ? await readDemoFaces() : [];
  const fault = error && (FAULTS.get(error) ?? "That did not work. Try again.");
  return (
    <div className="w-full max-w-7xl">
      {viewer && (
        <p className="mb-8 text-center text-ink-muted">
          You are signed in as {viewer.name}.{" "}
          <Link href={to} className="font-semibold text-brass underline underline-offset-4">
            Go on watching
          </Link>
        </p>
      )}
      {faces.length > 0 && (
        <Faces
          faces={faces.filter(({ role }) => role === "friend" || isDemoStaffOffered())}
          to={to}
        />
      )}
      <SignInForm isAlone={faces.length === 0} fault={fault} needsHost={!hosted} to={to} />
    </div>
  );
}

const FAULTS = new Map([
  ["CredentialsSignin", "Name and passphrase do not match."],
  ["SessionRequired", "Sign in first."],
]);
