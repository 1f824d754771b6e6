"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";

const LiveRun = dynamic(() => import("./LiveRun").then((room) => room.LiveRun), { ssr: false });

/** Keeps the place of the live run and fetches it when the browser has nothing else to do: reading comes first. */
export function LiveRunWhenIdle() {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // Safari has no requestIdleCallback.
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(() => setIdle(true), 300);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => setIdle(true), { timeout: 2000 });
    return () => cancelIdleCallback(handle);
  }, []);
  return <div className="min-h-[236px]">{idle && <LiveRun />}</div>;
}
