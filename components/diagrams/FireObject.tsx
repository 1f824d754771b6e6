"use client";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { FIRE_ANCHOR } from "./fire-object/anchor";
import type { Formulas } from "./fire-object/CostTable";
import { useNear } from "./useNear";

// Not next/dynamic: while it loads, the place of the same size stays.
const Live = lazy(() => import("./fire-object/Live").then((room) => ({ default: room.Live })));

interface Props {
  readonly formulas: Formulas;
  /** What stands there before, of the same height: the object's heading and sentence, for those without scripts too. */
  readonly children: ReactNode;
}

/** S1. Its code is fetched when the reader comes near; until then a place of the same size holds the page still. */
export function FireObject({ formulas, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place, "800px");
  return (
    <section ref={place} id={FIRE_ANCHOR}>
      {near ? (
        <Suspense fallback={children}>
          <Live formulas={formulas} />
        </Suspense>
      ) : (
        children
      )}
    </section>
  );
}
