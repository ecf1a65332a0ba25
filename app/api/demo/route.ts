import { isDemoOn, isDemoStaffOffered } from "@/lib/demo/mode";
import { readDemoViewers } from "@/lib/demo/read";
import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";

/** An open door in demo mode only: whom anyone may sign in as. */
export const GET = route(async (request) => {
  const viewers = (await isDemoOn(request)) ? await readDemoViewers() : [];
  if (viewers.length === 0) throw new AppError("notFound");
  const named = (role: string) => viewers.filter((viewer) => viewer.role === role);
  const only = (role: string) => named(role).map(({ name }) => ({ name }));
  const staff = { researcher: only("researcher").at(0), host: only("host").at(0) };
  return Response.json(
    { friends: only("friend"), ...(isDemoStaffOffered() && staff) },
    { headers: { "cache-control": "no-store" } },
  );
});
