import type { BrowserContext } from "playwright";

/** Signs a browser in as a demo friend. */
export async function signIn(context: BrowserContext, baseUrl: string, name: string) {
  const { csrfToken } = await (await context.request.get(`${baseUrl}/api/auth/csrf`)).json();
  const answer = await context.request.post(`${baseUrl}/api/auth/callback/demo`, {
    form: { csrfToken, name, json: "true", callbackUrl: "/" },
  });
  if (!answer.ok()) throw new Error(`Signing in as ${name} answered ${answer.status()}.`);
}

/** The Cookie header of a signed-in browser. */
export async function cookieHeader(context: BrowserContext, baseUrl: string) {
  const cookies = await context.cookies(baseUrl);
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}
