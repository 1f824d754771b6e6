"use client";
import { useMemo } from "react";
import { SAMPLES, sampleById } from "@/lib/image/samples";
import { cost } from "@/lib/readings/cost";
import type { FireValues, Pixel } from "@/lib/spec/fire";
import { fireNodes } from "../fire/types";
import { useOwnPhoto, useSample } from "../usePhoto";
import { useRun } from "../useRun";
import { useWindow } from "../useWindow";
import { type FireView, fireRequest } from "./derive";

/** The sample a link names, or the first where there is none of that name. */
export function sampleOf(values: FireValues) {
  const [first] = SAMPLES;
  const sample = sampleById(values.photo) ?? first;
  if (!sample) throw new Error("there are no sample photos");
  return sample;
}

/** The module run on its photo, once it is `wanted`; the inspected pixel's exact floats; and whether all that ran is as counted. */
export function useFireRun(values: FireValues, view: FireView, pixel: Pixel | null, wanted: boolean) {
  const own = useOwnPhoto();
  const sample = sampleOf(values);
  const photo = useSample(sample, wanted && own === null);
  const photoId = own?.id ?? photo.id;
  const request = useMemo(
    () => (wanted && photoId !== null ? fireRequest(view, photoId) : null),
    [view, photoId, wanted],
  );
  const run = useRun(request);

  const { result, answered } = run;
  const fresh = result !== null && answered !== null && request !== null && answered.graph === request.graph;
  const query = useMemo(() => {
    if (!fresh || !result || !pixel) return null;
    const node = fireNodes(view.scope)[pixel.branch].conv;
    return { diagram: "S1", run: result.run, node, y: pixel.y, x: pixel.x, filter: pixel.filter };
  }, [fresh, result, pixel, view.scope]);
  const window = useWindow(query);

  /** Nodes whose executed shape is not what was counted; there must be none. */
  const disagreeing = useMemo(() => {
    if (!result || !answered) return [];
    const counted = cost(answered.graph).byId;
    return Object.entries(result.shapes).filter(([id, shape]) => {
      const expected = counted.get(id)?.shape;
      return expected !== undefined && expected.join() !== shape.join();
    });
  }, [result, answered]);

  return { run, window, own, sample, photo, disagreeing };
}
