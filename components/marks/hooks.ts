"use client";
import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import type { Theme } from "./colour";

function watchTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** The theme in effect, as the page's root has it: canvases cannot use CSS variables. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    watchTheme,
    () => (document.documentElement.dataset.theme === "dark" ? "dark" : "light"),
    () => "light",
  );
}

/** Calls `listener` when the window changes its size; returns how to stop. */
export function onResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}

/** Device pixels per CSS pixel, held between 1 and 3; changes with zoom. */
export function usePixelRatio(): number {
  return useSyncExternalStore(
    onResize,
    () => Math.min(3, Math.max(1, window.devicePixelRatio || 1)),
    () => 1,
  );
}

/** What is so now, until a key writes what it will be: keys may come faster than the drawing follows, and each goes on from the one before. */
export function useLatest<T>(now: T): RefObject<T> {
  const latest = useRef(now);
  const said = JSON.stringify(now);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what `now` says counts, not that it is another object that says it
  useLayoutEffect(() => {
    latest.current = now;
  }, [said]);
  return latest;
}
