/** A saved figure says whence its numbers are: nothing that has not run is called a run. */
import { expect, test } from "vitest";
import { sourceOf } from "@/components/diagrams/object/source";

const fault = { kind: "worker", message: "gone" } as never;

test.each([
  ["counted, where nothing runs", null, false, "counted"],
  ["counted, where the object says so", { pending: false, ms: 3, fault: null }, true, "counted"],
  ["quoted, where accuracies are the papers'", null, "quoted", "quoted"],
  ["the first run is under way", { pending: true, ms: null, fault: null }, false, "running"],
  ["the run of new settings is under way", { pending: true, ms: 3, fault: null }, false, "before"],
  ["it has run", { pending: false, ms: 3, fault: null }, false, "run"],
  ["it is too large to run", { pending: false, ms: null, fault: null }, false, "notRun"],
  ["it failed", { pending: false, ms: null, fault }, false, "failed"],
  ["it failed after an earlier run", { pending: false, ms: 3, fault }, false, "failed"],
] as const)("%s", (_, running, counted, source) => {
  expect(sourceOf(running, counted)).toBe(source);
});
