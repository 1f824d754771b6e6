"use client";
import { useCallback, useEffect, useState } from "react";
import { readFire } from "@/lib/spec/fire";
import type { Complaint } from "@/lib/spec/frame";

const NONE: readonly Complaint[] = [];
const read = () => readFire(new URLSearchParams(window.location.search)).complaints;

/** What the link said that could not be taken; said until the reader turns something. */
export function useComplaints(): { readonly complaints: readonly Complaint[]; dismiss(): void } {
  const [complaints, setComplaints] = useState<readonly Complaint[]>(read);
  useEffect(() => {
    const again = () => setComplaints(read());
    window.addEventListener("popstate", again);
    return () => window.removeEventListener("popstate", again);
  }, []);
  const dismiss = useCallback(() => setComplaints(NONE), []);
  return { complaints, dismiss };
}
