"use client";

import { useEffect } from "react";
import { moveByRemote } from "@/components/browse/remote";

/** Listens last, so that whatever needs an arrow key itself has taken it. */
export function RemoteKeys() {
  useEffect(() => {
    window.addEventListener("keydown", moveByRemote);
    return () => window.removeEventListener("keydown", moveByRemote);
  }, []);
  return null;
}
