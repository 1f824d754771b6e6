"use client";
import { type ReactNode, Suspense, useRef } from "react";
import { useNear } from "../useNear";

interface Props {
  readonly anchor: string;
  /** The object, of a component whose code is fetched when it is first drawn: `lazy(() => import(…))`. */
  readonly live: ReactNode;
  /** What stands there before, of the same height: the object's heading and sentence, for those without scripts too. */
  readonly children: ReactNode;
}

/** An object's place on its page; its code comes when the reader comes near. Until then, what stands there holds the page still. */
export function LazyObject({ anchor, live, children }: Props) {
  const place = useRef<HTMLElement>(null);
  const near = useNear(place, "500px");
  return (
    <section ref={place} id={anchor} className="my-14">
      {near ? <Suspense fallback={children}>{live}</Suspense> : children}
    </section>
  );
}
