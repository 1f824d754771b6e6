"use client";
import { useCallback, useMemo } from "react";
import type { FireConfig } from "@/lib/graph/blocks/fire";
import type { FireBlock } from "@/lib/readings/block-kind";
import type { Pixel } from "@/lib/spec/fire";
import { at as momentAt } from "@/lib/spec/fire-time";
import { FireModule } from "../../fire/FireModule";
import { First } from "../../fire/first";
import { fireNodes } from "../../fire/types";
import { useFireTimeline } from "../../fire/useFireTimeline";
import { usePixel } from "../../fire/usePixel";
import type { Frame } from "../../object/Stage";
import { useWindow } from "../../useWindow";
import { asModule, moduleOf } from "./fire";
import { OwnStage } from "./OwnStage";
import type { OwnProps } from "./props";
import { cellOfPixel, pixelOf } from "./spots";

/** A fire module of the network in S1's drawing. */
export default function FireOwn(props: OwnProps<FireBlock>) {
  const { block, opened, width, mode } = props;
  const { graph } = opened;
  const config = useMemo(() => moduleOf(graph, block), [graph, block]);
  const timeline = useFireTimeline(config);
  return (
    <OwnStage
      scope={block.scope}
      timeline={timeline}
      width={width}
      mode={mode}
      draw={(frame) => <Scene {...props} config={config} frame={frame} />}
    />
  );
}

interface SceneProps extends OwnProps<FireBlock> {
  readonly config: FireConfig;
  readonly frame: Frame;
}

function Scene({ block, config, known, at, cell, pinned, scale, frame, on }: SceneProps) {
  const { result, diagram } = known;
  const { time, reduced, width, height, mode } = frame;
  const named = useMemo(() => result && asModule(result, block), [result, block]);
  const moment = useMemo(() => momentAt(config, time), [config, time]);
  const looked = useMemo(() => (at && pixelOf(block, at)) ?? null, [at, block]);
  const example = useMemo(() => pixelOf(block, cell), [cell, block]);
  const values = useMemo(
    () => ({ ...config, pixel: pinned ? (looked ?? example) : null }),
    [config, pinned, looked, example],
  );
  const choose = useCallback((pixel: Pixel | null) => on(pixel && cellOfPixel(block, pixel), "choose"), [on, block]);
  const inspection = usePixel(values, moment, choose, example);
  const { pixel, onPin } = inspection;
  const onInspect = (next: Pixel | null) => {
    inspection.onInspect(next);
    // What stands below the drawing follows the pointer too.
    if (!inspection.pinned) on(next && cellOfPixel(block, next), "point");
  };
  const asked = pixel ? (block[pixel.branch]?.before ?? null) : null;
  const query = useMemo(
    () =>
      result && pixel && asked !== null
        ? { diagram, run: result.run, node: asked, y: pixel.y, x: pixel.x, filter: pixel.filter }
        : null,
    [result, diagram, pixel, asked],
  );
  const answer = useWindow(query);
  const window = useMemo(
    () =>
      answer && pixel && answer.node === asked ? { ...answer, node: fireNodes(block.scope)[pixel.branch].conv } : null,
    [answer, pixel, asked, block],
  );
  return (
    <First value={0}>
      <FireModule
        config={config}
        scope={block.scope}
        result={named}
        window={window}
        time={time}
        inspected={result ? pixel : null}
        pinned={inspection.pinned}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        onInspect={onInspect}
        onPin={onPin}
        reducedMotion={reduced}
      />
    </First>
  );
}
