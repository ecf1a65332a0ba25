import type { ItemKind, JellyfinClient } from "@/lib/jellyfin/client";
import { PAGE_ITEMS } from "@/lib/jellyfin/client";
import { plainId } from "@/lib/jellyfin/mapper";
import { patiently } from "@/lib/jellyfin/patience";
import { type ListedItem, listedItem } from "@/lib/jellyfin/schema";

const KINDS: ItemKind[] = ["Movie", "Series", "BoxSet"];
const MOST_PAGES = 1_000; // a server that never ends its list is stopped there

export type LibraryList = {
  items: Map<string, ListedItem>; // by id without dashes
  isWhole: boolean; // false where the list moved while it was read: what is missing may be there all the same
};

/** Everything the account may see, as little of each as tells what changed. */
export async function listLibrary(
  client: JellyfinClient,
  signal?: AbortSignal,
): Promise<LibraryList> {
  const items = new Map<string, ListedItem>();
  let from = 0;
  let total = 0;
  let isSteady = true;
  for (let page = 0; page < MOST_PAGES; page++) {
    const at = from;
    const { Items, TotalRecordCount } = await patiently(
      () => client.listItems(KINDS, at, signal),
      signal,
    );
    if (page > 0 && TotalRecordCount !== total) isSteady = false;
    total = TotalRecordCount;
    for (const given of Items) {
      const item = listedItem.safeParse(given);
      if (item.success) items.set(plainId(item.data.Id), item.data);
      else isSteady = false;
    }
    from += Items.length;
    if (Items.length === 0 || (Items.length < PAGE_ITEMS && from >= total)) break;
  }
  return { items, isWhole: isSteady && from >= total };
}
