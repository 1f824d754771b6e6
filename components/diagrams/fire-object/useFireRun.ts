"use client";
import { useMemo } from "react";
import { OWN, type OwnPhoto, useOwnPhoto } from "@/components/photo/store";
import type { RunResult } from "@/lib/engine/protocol";
import { SAMPLES, type Sample, sampleById } from "@/lib/image/samples";
import { cost } from "@/lib/readings/cost";
import type { FireValues, Pixel } from "@/lib/spec/fire";
import { fireNodes } from "../fire/types";
import { type PhotoState, usePhoto } from "../usePhoto";
import { type Run, useRun } from "../useRun";
import { useWindow } from "../useWindow";
import { DIAGRAM, type FireView, fireRequest } from "./derive";

/** The sample a link names, or the first where there is none of that name. */
function sampleOf({ photo }: FireValues): Sample {
  const sample = sampleById(photo) ?? SAMPLES[0];
  if (!sample) throw new Error("there are no sample photos");
  return sample;
}

export interface FireRun {
  readonly run: Run;
  /** The reader's own photo where it is shown, else null. */
  readonly own: OwnPhoto | null;
  /** The sample shown, or the one that would be. */
  readonly sample: Sample;
  readonly photo: PhotoState;
  /** Whether `run.result` is of the module as it stands, and not still of the one before. */
  readonly fresh: boolean;
  /** Tensors whose executed shape is not what was counted; there must be none. */
  readonly disagreeing: number;
}

/** The module run on its photo, once it is `wanted`. */
export function useFireRun(values: FireValues, view: FireView, wanted: boolean): FireRun {
  const kept = useOwnPhoto();
  const own = values.photo === OWN ? kept : null;
  const sample = sampleOf(values);
  const photo = usePhoto(own ?? sample, wanted);
  const photoId = photo.id;
  const request = useMemo(
    () => (wanted && photoId !== null ? fireRequest(view, photoId) : null),
    [view, photoId, wanted],
  );
  const run = useRun(request);
  const { result, answered } = run;
  const disagreeing = useMemo(() => {
    if (!result || !answered) return 0;
    const counted = cost(answered.graph).byId;
    return Object.entries(result.shapes).filter(([id, shape]) => {
      const expected = counted.get(id)?.shape;
      return expected !== undefined && expected.join() !== shape.join();
    }).length;
  }, [result, answered]);
  const fresh = result !== null && answered !== null && answered === request;
  return useMemo(
    () => ({ run, own, sample, photo, fresh, disagreeing }),
    [run, own, sample, photo, fresh, disagreeing],
  );
}

/** The exact floats behind the inspected pixel of a run that is still of this module. */
export function useFireWindow(fresh: boolean, result: RunResult | null, scope: string, pixel: Pixel | null) {
  const query = useMemo(() => {
    if (!fresh || !result || !pixel) return null;
    const node = fireNodes(scope)[pixel.branch].conv;
    return { diagram: DIAGRAM, run: result.run, node, y: pixel.y, x: pixel.x, filter: pixel.filter };
  }, [fresh, result, pixel, scope]);
  return useWindow(query);
}
