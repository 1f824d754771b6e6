"use client";
import { type ComponentType, type ReactNode, Suspense, useRef } from "react";
import { useNear } from "../useNear";

interface Props {
  readonly anchor: string;
  /** The object's own code, fetched when the reader comes near: `lazy(() => import(…))`. */
  readonly live: ComponentType;
  /** What stands there before, of the same height: the object's heading and sentence, for those without scripts too. */
  readonly children: ReactNode;
}

/** An object's place on its page. Until its code has come, what stands there holds the page still. */
export function LazyObject({ anchor, live: Live, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place, "800px");
  return (
    <section ref={place} id={anchor} className="my-14">
      {near ? (
        <Suspense fallback={children}>
          <Live />
        </Suspense>
      ) : (
        children
      )}
    </section>
  );
}
