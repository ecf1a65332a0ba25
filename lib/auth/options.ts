import type { NextAuthOptions, User } from "next-auth";
import credentials from "next-auth/providers/credentials";
import type { z } from "zod";
import { authCookies, isSecureSite } from "@/lib/auth/cookies";
import { readSignIn } from "@/lib/auth/read";
import { credentialFields, demoFields } from "@/lib/auth/schema";
import { checkDemo, checkPassphrase } from "@/lib/auth/sign-in";
import { closeSignIn, openSignIn, SIGN_IN_DAYS } from "@/lib/auth/write";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";

type Door = {
  /** Whether demo friends may be signed in as. */
  demo: boolean;
  address: string;
  /** Told what a provider refused, which next-auth would only turn into a redirect. */
  onRefusal: (error: unknown) => void;
};

/** next-auth's settings for one request: the demo provider exists only where demo mode is on. */
export function authOptions({ demo, address, onRefusal }: Door): NextAuthOptions {
  const enter = (check: () => Promise<string>) =>
    check().then(
      (id): User => ({ id }),
      (error) => {
        onRefusal(error);
        return null;
      },
    );
  const byPassphrase = credentials({
    id: "passphrase",
    credentials: { name: {}, passphrase: { type: "password" } },
    authorize: (fields) =>
      enter(async () => checkPassphrase({ ...parse(credentialFields, fields), address })),
  });
  const asDemo = credentials({
    id: "demo",
    credentials: { name: {} },
    authorize: (fields) => enter(async () => checkDemo({ ...parse(demoFields, fields), address })),
  });
  return {
    providers: demo ? [byPassphrase, asDemo] : [byPassphrase],
    secret: env().MATINEE_SECRET,
    session: { strategy: "jwt", maxAge: SIGN_IN_DAYS * 24 * 60 * 60 },
    cookies: authCookies(),
    useSecureCookies: isSecureSite(),
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    callbacks: { jwt: stampToken, session: ({ session }) => session },
    events: { signOut: ({ token }) => endSignIn(token?.sid) },
    logger: {
      error: (code, metadata) => code !== ENDED && log().error({ code, metadata }, "next-auth"),
      warn: (code) => log().debug({ code }, "next-auth"),
      debug: () => undefined,
    },
  };
}

const ENDED = "JWT_SESSION_ERROR"; // next-auth's word for a token that stampToken refused

/** A new token carries its sign-in and the viewer's session version; an old one must still be worth something. */
const stampToken: NonNullable<NextAuthOptions["callbacks"]>["jwt"] = async ({ token, user }) => {
  if (user) {
    const { signInId, sessionVersion, name } = await openSignIn(user.id);
    return { sub: user.id, name, sid: signInId, sv: sessionVersion };
  }
  const { sub, sid, sv } = token;
  const claim = typeof sid === "string" && typeof sv === "number" && sub && { sid, sv, sub };
  const row =
    claim &&
    (await readSignIn({ signInId: claim.sid, viewerId: claim.sub, sessionVersion: claim.sv }));
  if (!row) throw new AppError("signInNeeded");
  return { ...token, name: row.name };
};

async function endSignIn(signInId: unknown) {
  if (typeof signInId === "string") await closeSignIn(signInId);
}

function parse<Fields>(shape: z.ZodType<Fields>, fields: unknown) {
  const result = shape.safeParse(fields);
  if (!result.success) throw new AppError("wrongPassphrase");
  return result.data;
}
