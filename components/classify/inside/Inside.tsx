"use client";
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from "react";
import { LazyObject } from "@/components/diagrams/object/LazyObject";
import type { InsideNetwork } from "@/lib/spec/inside";
import { Crumbs } from "./Crumbs";
import { Networks } from "./Networks";
import { AT_FIRST, useInsideAddress } from "./useInsideAddress";

// Not next/dynamic: while it loads, the place of the same size stays.
const MAPS: Readonly<Record<InsideNetwork, LazyExoticComponent<ComponentType>>> = {
  squeezenet: lazy(() => import("@/components/diagrams/map/SqueezeMap")),
  mobilenet: lazy(() => import("@/components/diagrams/map/MobileMap")),
  shufflenet: lazy(() => import("@/components/diagrams/map/ShuffleMap")),
};

/** All of the page: where the reader is, the choice of network, and that network's map on the reader's photo. */
export function Inside() {
  return (
    <Suspense fallback={<Page address={AT_FIRST} />}>
      <Addressed />
    </Suspense>
  );
}

function Addressed() {
  return <Page address={useInsideAddress()} live />;
}

function Page({ address, live = false }: { readonly address: typeof AT_FIRST; readonly live?: boolean }) {
  const Live = MAPS[address.net];
  const before = <div className="min-h-[1400px] max-lg:min-h-[2600px]" />;
  return (
    <>
      <Crumbs {...address} />
      <Networks {...address} />
      {live ? (
        <LazyObject key={address.net} anchor={`${address.net}-map`} live={<Live />}>
          {before}
        </LazyObject>
      ) : (
        before
      )}
    </>
  );
}
