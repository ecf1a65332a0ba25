import { usePathname, useRouter } from "next/navigation";
import { useCallback, useEffect, useRef } from "react";

/** One step back from what lies over a page, however often it is asked for before it is made. */
export function useWayBack() {
  const router = useRouter();
  const here = usePathname();
  const isGoing = useRef(false);

  useEffect(() => {
    const arrive = () => {
      isGoing.current = false;
    };
    addEventListener("popstate", arrive);
    addEventListener("pageshow", arrive);
    return () => {
      removeEventListener("popstate", arrive);
      removeEventListener("pageshow", arrive);
    };
  }, []);

  return useCallback(() => {
    // the address is the old one's again a while before what lay over it is gone
    if (isGoing.current || location.pathname !== here) return;
    isGoing.current = true;
    router.back();
  }, [router, here]);
}
