"use client";
import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { onResize } from "@/components/marks/hooks";

/** Width of the element's content in CSS pixels, followed; 0 before it is known. */
export function useWidth(ref: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.getBoundingClientRect().width));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Inner height of the window in CSS pixels; 0 where there is none. */
export function useWindowHeight(): number {
  return useSyncExternalStore(
    onResize,
    () => window.innerHeight,
    () => 0,
  );
}

const onScreen = new Map<string, boolean>();

/** What holds on the screen. Paper is narrower, but what is printed is what stood there: the print style makes it smaller. */
function holds(query: string): boolean {
  const now = window.matchMedia(query).matches;
  if (!window.matchMedia("print").matches) onScreen.set(query, now);
  return onScreen.get(query) ?? now;
}

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    () => holds(query),
    () => false,
  );
}
