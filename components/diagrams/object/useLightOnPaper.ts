"use client";
import { useEffect } from "react";

let holders = 0;
let before: string | undefined;

function lighten(): void {
  const { dataset } = document.documentElement;
  before = dataset.theme;
  dataset.theme = "light";
}

function restore(): void {
  if (before !== undefined) document.documentElement.dataset.theme = before;
}

/** Canvases know no print style: while the page is printed, whoever paints with colours sees the light theme. */
export function useLightOnPaper(): void {
  useEffect(() => {
    holders += 1;
    if (holders === 1) {
      window.addEventListener("beforeprint", lighten);
      window.addEventListener("afterprint", restore);
    }
    return () => {
      holders -= 1;
      if (holders > 0) return;
      window.removeEventListener("beforeprint", lighten);
      window.removeEventListener("afterprint", restore);
    };
  }, []);
}
