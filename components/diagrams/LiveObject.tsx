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
