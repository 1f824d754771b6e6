"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, type RefObject, useCallback } from "react";
import type { Source } from "./source";

export interface File {
  /** Its name, without the ending. */
  readonly name: string;
  /** The caption's first line: what is shown, with its numbers. */
  readonly title: string;
  /** Nothing of it was run: its numbers are counted on a graph; or accuracies are quoted beside counted costs. */
  readonly counted?: boolean | "quoted";
  /** A drawing made for the file, where what stands on the page is no drawing. */
  readonly figure?: () => ReactNode;
}

/** Saves the drawing that stands inside `stage`, or the file's own, captioned with its numbers and the link that restores it. */
export function useSave(
  stage: RefObject<HTMLElement | null>,
  { name, title, figure }: File,
  source: Source,
  link: () => string,
) {
  const t = useTranslations("object.caption");
  return useCallback(
    async (kind: "svg" | "png") => {
      const { saveDrawing } = await import("./export");
      const save = (place: HTMLElement | null) => {
        const root = place?.querySelector<HTMLElement>("[data-drawing-root]");
        if (!root) throw new Error("There is no drawing to save");
        return saveDrawing(root, kind, { title, source: t(source), link: link() }, name);
      };
      if (!figure) return save(stage.current);
      const { aside } = await import("./aside");
      await aside(figure(), save);
    },
    [stage, name, title, figure, source, link, t],
  );
}
