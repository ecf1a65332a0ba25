/** Signs a demo friend in without a browser: the Cookie header of the session. */
export async function demoCookie(baseUrl: string, name: string) {
  const hello = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = (await hello.json()) as { csrfToken: string };
  const jar = hello.headers.getSetCookie().map(pairOf);
  const answer = await fetch(`${baseUrl}/api/auth/callback/demo`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: jar.join("; ") },
    body: new URLSearchParams({ csrfToken, name, json: "true", callbackUrl: "/" }),
  });
  const session = answer.headers.getSetCookie().map(pairOf);
  if (session.length === 0) throw new Error(`Signing in answered ${answer.status}, no cookie.`);
  return [...jar, ...session].join("; ");
}

function pairOf(cookie: string) {
  return cookie.split(";")[0];
}
