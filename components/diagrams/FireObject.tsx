"use client";
import { lazy, type ReactNode } from "react";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import type { Formulas } from "./fire/CostTable";
import { LazyObject } from "./object/LazyObject";

const Live = lazy(() => import("./fire/FireObject").then((room) => ({ default: room.FireObject })));

interface Props {
  /** Typeset while the site is built. */
  readonly formulas: Formulas;
  readonly children: ReactNode;
}

/** S1. Its code comes when the reader comes near; until then `children` stand in its place. */
export function FireObject({ formulas, children }: Props) {
  return (
    <LazyObject anchor={FIRE_OBJECT.anchor} live={<Live formulas={formulas} />}>
      {children}
    </LazyObject>
  );
}
