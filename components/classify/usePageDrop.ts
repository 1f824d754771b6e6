"use client";
import { useEffect, useState } from "react";
import type { Transfer } from "@/components/photo/intake";

/** Keystrokes and pastes that belong to a field are not the page's. */
function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/**
 * Lets something be dropped anywhere on the page, or pasted. Returns whether something is being dragged over the page now.
 * Without this the browser would leave the page and show the file.
 */
export function usePageDrop(onGiven: (transfer: Transfer, way: "drop" | "paste") => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const hover = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) onGiven(event.dataTransfer, "drop");
    };
    const paste = (event: ClipboardEvent) => {
      if (inField(event.target) || !event.clipboardData) return;
      event.preventDefault();
      onGiven(event.clipboardData, "paste");
    };
    window.addEventListener("dragenter", hover);
    window.addEventListener("dragover", hover);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragenter", hover);
      window.removeEventListener("dragover", hover);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [onGiven]);
  return over;
}
