"use client";
import { type ReactNode, useEffect, useRef, useState } from "react";

interface Props<T> {
  /** What is open; null: nothing. */
  readonly open: T | null;
  readonly reduced: boolean;
  children(open: T): ReactNode;
}

/** Room that opens and closes in 400 ms, what is below sliding along; at once with reduced motion. */
export function Unfold<T>({ open, reduced, children }: Props<T>) {
  const [kept, setKept] = useState(open);
  const [grown, setGrown] = useState(open !== null);
  const place = useRef<HTMLDivElement>(null);
  if (open !== null && open !== kept) setKept(open);
  const isOpen = open !== null;
  useEffect(() => {
    const frame = requestAnimationFrame(() => setGrown(isOpen));
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  const shown = open ?? (reduced ? null : kept);
  if (shown === null) return null;
  return (
    <div
      ref={place}
      className="grid transition-[grid-template-rows] duration-[400ms] ease-in-out motion-reduce:transition-none"
      style={{ gridTemplateRows: grown && isOpen ? "1fr" : "0fr" }}
      onTransitionEnd={(event) => {
        if (event.target !== place.current) return;
        if (isOpen) place.current?.scrollIntoView({ block: "nearest", behavior: "smooth" });
        else setKept(null);
      }}
    >
      <div className="min-h-0 overflow-hidden">{children(shown)}</div>
    </div>
  );
}
