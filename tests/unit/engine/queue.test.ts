import { expect, test } from "vitest";
import { Waiting } from "@/lib/engine/queue";

test("the newest of a diagram replaces the one that waits and takes over its turn", () => {
  const waiting = new Waiting<string>();
  expect(waiting.put("a", 0, "a1")).toBeNull();
  expect(waiting.put("b", 0, "b1")).toBeNull();
  expect(waiting.put("a", 0, "a2")).toBe("a1");
  expect([waiting.take(), waiting.take(), waiting.take()]).toEqual(["a2", "b1", null]);
});

test("higher priority first, then the longest wait", () => {
  const waiting = new Waiting<string>();
  waiting.put("a", 0, "a");
  waiting.put("b", 2, "b");
  waiting.put("c", 2, "c");
  waiting.put("d", 1, "d");
  expect([waiting.take(), waiting.take(), waiting.take(), waiting.take()]).toEqual(["b", "c", "d", "a"]);
  expect(waiting.isEmpty).toBe(true);
});

test("all can be taken at once", () => {
  const waiting = new Waiting<string>();
  waiting.put("a", 0, "a");
  waiting.put("b", 0, "b");
  expect([...waiting.drain()].sort()).toEqual(["a", "b"]);
  expect(waiting.take()).toBeNull();
});
