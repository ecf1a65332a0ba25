import { AppError } from "@/lib/errors";
import { route } from "@/lib/http";
import { requireViewer } from "@/lib/session";
import { readWishes } from "@/lib/wider/read";
import { wishFile } from "@/lib/wider/schema";
import { wishListCsv, wishListJson } from "@/lib/wider/wish-file";

type Context = { params: Promise<{ file: string }> };

export const GET = route<Context>(async (_, { params }) => {
  const viewer = await requireViewer();
  const file = wishFile.safeParse((await params).file);
  if (!file.success) throw new AppError("notFound");
  const wishes = await readWishes(viewer.id);
  const isCsv = file.data === "wish-list.csv";
  return new Response(isCsv ? await wishListCsv(wishes) : wishListJson(wishes), {
    headers: {
      "content-type": isCsv ? "text/csv; charset=utf-8" : "application/json",
      "content-disposition": `attachment; filename="${file.data}"`,
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
    },
  });
});
