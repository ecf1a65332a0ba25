import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { clientAddress } from "@/lib/auth/address";
import { authOptions } from "@/lib/auth/options";
import { isDemoOn } from "@/lib/demo/mode";
import { AppError } from "@/lib/errors";
import { readText, route } from "@/lib/http";

type Context = { params: Promise<{ nextauth: string[] }> };

const MOST_BYTES = 16 * 1024;

const handler = route<Context>(async (request, context) => {
  const { nextauth } = await context.params;
  const demo = await isDemoOn(request);
  if (nextauth.at(1) === "demo" && !demo) throw new AppError("notFound");
  const refusals: unknown[] = [];
  const options = authOptions({
    demo,
    address: clientAddress(request.headers),
    onRefusal: (error) => refusals.push(error),
  });
  const answer: Response = await NextAuth(await bounded(request), context, options);
  for (const error of refusals) if (!isWrongGuess(error)) throw error;
  return answer;
});

export { handler as POST };

/** Signing in changes what there is: next-auth has nothing but a 500 for who tries to by reading. */
export const GET = route<Context>(async (request, context) => {
  const [step] = (await context.params).nextauth;
  if (step === "callback") return new Response(null, { status: 405, headers: { allow: "POST" } });
  return handler(request, context);
});

/** A wrong guess is next-auth's to answer (back to the sign-in page); anything else is ours. */
function isWrongGuess(error: unknown) {
  return error instanceof AppError && error.status < 429;
}

async function bounded(request: Request) {
  const { url, method, headers } = request;
  if (method !== "POST") return new NextRequest(url, { method, headers });
  return new NextRequest(url, { method, headers, body: await readText(request, MOST_BYTES) });
}
