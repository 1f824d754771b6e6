"use client";
import { useFormatter, useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { RunResult } from "@/lib/engine/protocol";
import type { FireValues, Pixel } from "@/lib/spec/fire";
import { at } from "@/lib/spec/fire-time";
import type { Frame } from "../object/Stage";
import { useWindow } from "../useWindow";
import { DIAGRAM, type FireView } from "./derive";
import { FireModule } from "./FireModule";
import { fireNodes } from "./types";
import { usePixel } from "./usePixel";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;

interface Props extends Frame {
  readonly values: FireValues;
  readonly view: FireView;
  readonly result: RunResult | null;
  /** Whether that is of the module as it stands, and not still of the one before. */
  readonly fresh: boolean;
  readonly photoUrl: string;
  set(change: Partial<FireValues>, gesture: Gesture): void;
}

/** The drawing with what it looks at: the inspected pixel, followed by time, and the exact floats behind it. */
export const FireScene = memo(function FireScene(props: Props) {
  const { values, view, result, fresh, photoUrl, set, time, reduced, width, height, mode } = props;
  const t = useTranslations("object");
  const format = useFormatter();
  const { config, scope, built } = view;
  const { h, s1, e1, e3 } = config;
  const moment = useMemo(() => at({ h, s1, e1, e3 }, time), [h, s1, e1, e3, time]);
  const choose = useCallback((pixel: Pixel | null, gesture: Gesture) => set({ pixel }, gesture), [set]);
  const { pixel, pinned, onInspect, onPin } = usePixel(values, moment, choose);
  const run = result?.run;
  const query = useMemo(() => {
    if (!fresh || run === undefined || !pixel) return null;
    const { branch, filter, y, x } = pixel;
    return { diagram: DIAGRAM, run, node: fireNodes(scope)[branch].conv, y, x, filter };
  }, [fresh, run, pixel, scope]);
  const exact = useWindow(query);
  if (!built) return null;
  return (
    <FireModule
      config={config}
      scope={scope}
      result={result}
      window={exact}
      time={time}
      inspected={built.tooLarge ? null : pixel}
      pinned={pinned}
      scale={values.scale}
      width={width}
      height={height}
      mode={mode}
      note={built.tooLarge && t("tooLarge", { macs: format.number(built.work.macs, COMPACT) })}
      onInspect={onInspect}
      onPin={onPin}
      photoUrl={photoUrl}
      reducedMotion={reduced}
    />
  );
});
