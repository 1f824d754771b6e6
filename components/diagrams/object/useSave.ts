"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback } from "react";

export interface File {
  /** Its name, without the ending. */
  readonly name: string;
  /** The caption's first line: what is shown, with its numbers. */
  readonly title: string;
  /** Nothing of it was run: its numbers are counted on a graph. */
  readonly counted?: boolean;
}

/** Saves the drawing that stands inside `stage`, captioned with its numbers and the link that restores it. */
export function useSave(
  stage: RefObject<HTMLElement | null>,
  { name, title, counted = false }: File,
  link: () => string,
) {
  const t = useTranslations("object.caption");
  return useCallback(
    async (kind: "svg" | "png") => {
      const root = stage.current?.querySelector<HTMLElement>("[data-drawing-root]");
      if (!root) throw new Error("There is no drawing to save");
      const { saveDrawing } = await import("./export");
      await saveDrawing(root, kind, { title, source: t(counted ? "counted" : "run"), link: link() }, name);
    },
    [stage, name, title, counted, link, t],
  );
}
