"use client";
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from "react";
import { LazyObject } from "./object/LazyObject";

// Not next/dynamic: while it loads, the place of the same size stays.
const LIVE: Readonly<Record<string, LazyExoticComponent<ComponentType>>> = {
  filters: lazy(() => import("./filters/FiltersObject")),
  separable: lazy(() => import("./separable/SeparableObject")),
  hears: lazy(() => import("./hears/HearsObject")),
  work: lazy(() => import("./work/WorkObject")),
  groups: lazy(() => import("./groups/GroupsObject")),
  shuffle: lazy(() => import("./shuffle/ShuffleObject")),
  units: lazy(() => import("./units/UnitsObject")),
  stages: lazy(() => import("./stages/StagesObject")),
  "squeezenet-map": lazy(() => import("./map/SqueezeMap")),
  "squeezenet-table": lazy(() => import("./tables/SqueezeTable")),
  "squeezenet-plot": lazy(() => import("./plots/SqueezePlot")),
  compression: lazy(() => import("./compression/CompressionObject")),
  "mobilenet-table": lazy(() => import("./tables/MobileTable")),
  "mobilenet-plot": lazy(() => import("./plots/MobilePlot")),
  "mobilenet-map": lazy(() => import("./map/MobileMap")),
  "shufflenet-map": lazy(() => import("./map/ShuffleMap")),
  "shufflenet-table": lazy(() => import("./tables/ShuffleTable")),
  "shufflenet-plot": lazy(() => import("./plots/ShufflePlot")),
};

/** An object by its name, which is its anchor too; its code comes when the reader comes near. */
export function LiveObject({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const Live = LIVE[name];
  if (!Live) throw new Error(`there is no object ${name}`);
  return (
    <LazyObject anchor={name} live={<Live />}>
      {children}
    </LazyObject>
  );
}
