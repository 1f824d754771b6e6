"use client";
import dynamic from "next/dynamic";
import { type ReactNode, Suspense, useRef } from "react";
import { FIRE_ANCHOR } from "./fire-object/anchor";
import type { Formulas } from "./fire-object/CostTable";
import { useNear } from "./useNear";

const Live = dynamic(() => import("./fire-object/Live").then((room) => room.Live), { ssr: false });

interface Props {
  readonly formulas: Formulas;
  /** What stands there before, of the same height: the object's heading and sentence, for those without scripts too. */
  readonly children: ReactNode;
}

/** S1. Its code is fetched when the reader comes near; until then a place of the same size holds the page still. */
export function FireObject({ formulas, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place, "800px");
  const fallback = <div className="fire-place">{children}</div>;
  return (
    <section ref={place} id={FIRE_ANCHOR}>
      {near ? (
        <Suspense fallback={fallback}>
          <Live formulas={formulas} />
        </Suspense>
      ) : (
        fallback
      )}
    </section>
  );
}
