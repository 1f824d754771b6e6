"use client";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback } from "react";
import type { FireConfig } from "@/lib/graph/blocks/fire";

/** Saves the fire module's drawing that stands inside `stage`, captioned with its numbers and the page's address. */
export function useSaveDrawing(stage: RefObject<HTMLElement | null>, config: FireConfig) {
  const t = useTranslations("fireDrawing");
  return useCallback(
    async (kind: "svg" | "png") => {
      const root = stage.current?.querySelector<HTMLElement>("[data-fire-drawing]");
      if (!root) throw new Error("There is no drawing to save");
      const { in: channels, s1, e1, e3, h, w } = config;
      const caption = {
        title: t("export.title", { in: channels, s1, e1, e3, h, w }),
        source: t("export.source", { link: window.location.href }),
      };
      const { saveDrawing } = await import("../object/export");
      await saveDrawing(root, kind, caption, `fire-${channels}-${s1}-${e1}-${e3}`);
    },
    [stage, config, t],
  );
}
