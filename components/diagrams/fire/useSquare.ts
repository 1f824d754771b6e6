"use client";
import { useCallback, useState } from "react";
import type { FireValues } from "@/lib/spec/fire";
import type { LiveState } from "../object/useObject";

/** Whether height and width move together: until the reader lets them go, or a link gave them apart. */
export function useSquare({ values, change }: LiveState<FireValues>) {
  const { h, w } = values;
  const [linked, setLinked] = useState(true);
  const onSquare = useCallback(
    (next: boolean) => {
      setLinked(next);
      if (next && h !== w) change({ w: h }, "begin");
    },
    [h, w, change],
  );
  return { square: linked && h === w, onSquare };
}
