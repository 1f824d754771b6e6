"use client";
import { useCallback, useRef, useState } from "react";
import { ImageError } from "@/lib/image/fault";
import { type IntakeFault, nameOf, type Way } from "./intake";
import { setOwnPhoto } from "./store";

export interface Intake {
  /** A file is being unpacked. */
  readonly busy: boolean;
  /** What was wrong with what came last; the photo before it stays. */
  readonly fault: IntakeFault | null;
  /** How many more files came along with the photo shown and were left aside. */
  readonly left: number;
  give(file: File, way: Way, left?: number): void;
  complain(fault: IntakeFault): void;
  forget(): void;
}

const QUIET = { busy: false, fault: null, left: 0 } as const;
type State = Pick<Intake, "busy" | "fault" | "left">;

/** Unpacks what is given, in the order of giving: a newer file overtakes one still being unpacked. */
export function useIntake(onPhoto: () => void): Intake {
  const [state, setState] = useState<State>(QUIET);
  const newest = useRef(0);

  const give = useCallback(
    async (file: File, way: Way, left = 0) => {
      newest.current += 1;
      const turn = newest.current;
      const name = nameOf(file, way);
      setState((old) => ({ ...old, busy: true }));
      try {
        const { decode } = await import("@/lib/image/decode");
        const decoded = await decode(file);
        if (turn !== newest.current) return;
        setOwnPhoto(decoded, name, file);
        setState({ ...QUIET, left });
        onPhoto();
      } catch (error) {
        if (turn !== newest.current) return;
        const fault = error instanceof ImageError ? error.fault : ({ kind: "unreadable" } as const);
        setState({ ...QUIET, fault: { kind: "image", name, fault } });
      }
    },
    [onPhoto],
  );

  const complain = useCallback((fault: IntakeFault) => {
    newest.current += 1;
    setState({ ...QUIET, fault });
  }, []);

  const forget = useCallback(() => {
    newest.current += 1;
    setState(QUIET);
  }, []);

  return { ...state, give, complain, forget };
}
