"use client";
import { lazy, Suspense } from "react";
import type { KnownBlock } from "@/lib/readings/block-kind";
import type { OwnProps } from "./props";

// The code of an object's drawing comes when the first of its blocks is opened.
const FireOwn = lazy(() => import("./FireOwn"));
const SeparableOwn = lazy(() => import("./SeparableOwn"));
const UnitOwn = lazy(() => import("./UnitOwn"));

function drawn({ block, ...props }: OwnProps<KnownBlock>) {
  switch (block.kind) {
    case "fire":
      return <FireOwn {...props} block={block} />;
    case "separable":
      return <SeparableOwn {...props} block={block} />;
    case "unit":
      return <UnitOwn {...props} block={block} />;
  }
}

/** An opened block as the diagram of the object that explains such blocks, at work on the network's own numbers. */
export function Own(props: OwnProps<KnownBlock>) {
  return <Suspense fallback={<div className="h-[600px]" />}>{drawn(props)}</Suspense>;
}
