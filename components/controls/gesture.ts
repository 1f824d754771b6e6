/** `begin` opens a gesture (a drag, a run of keys, a typed entry), `go on` continues it: one gesture is one entry of the browser's history. */
export type Gesture = "begin" | "go on";

/** Keys pressed within this many milliseconds of each other are one gesture. */
export const KEY_RUN = 1000;
