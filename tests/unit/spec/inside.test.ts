/** The page "Inside" and the maps that it shows speak of the same keys. */
import { expect, test } from "vitest";
import { FIRE } from "@/lib/spec/fire";
import { INSIDE, INSIDE_MAP_KEYS, INSIDE_NETWORKS, insideQuery, saidTime, timeOf } from "@/lib/spec/inside";
import { MOBILE_MAP } from "@/lib/spec/map-mobilenet";
import { SHUFFLE_MAP } from "@/lib/spec/map-shufflenet";
import { SQUEEZE_MAP } from "@/lib/spec/map-squeezenet";
import { SEPARABLE } from "@/lib/spec/separable";
import { UNITS } from "@/lib/spec/units";

const MAPS = { squeezenet: SQUEEZE_MAP, mobilenet: MOBILE_MAP, shufflenet: SHUFFLE_MAP } as const;

test("the page reads and writes the maps' own keys", () => {
  for (const net of INSIDE_NETWORKS) {
    const { photo, open, at } = MAPS[net];
    expect(INSIDE_MAP_KEYS[net]).toEqual({ photo: photo.key, open: open.key, at: at.key });
  }
});

test("a link to a network on a photo says both, and nothing else", () => {
  for (const net of INSIDE_NETWORKS) {
    const said = new URLSearchParams(insideQuery(net, "own"));
    expect([...said.keys()].sort()).toEqual(["net", MAPS[net].photo.key].sort());
    expect(MAPS[net].photo.read(said.get(MAPS[net].photo.key) ?? "").value).toBe("own");
  }
});

test("what an opened block has in the link reads back, and belongs to one block or node alone", () => {
  const { time, probe, page, view } = INSIDE;
  const said = saidTime("stage3/unit2", 0.4123);
  expect(time.write(said)).toBe("stage3/unit2.4123");
  expect(timeOf(time.read("stage3/unit2.4123").value, "stage3/unit2")).toBe(0.4123);
  expect(timeOf(said, "stage3/unit3")).toBeNull();
  expect(timeOf(null, "stage3/unit2")).toBeNull();
  expect(timeOf(time.read("fire5.99999").value, "fire5")).toBe(1);
  expect(probe.read("fire5/squeeze1x1/relu.12").value).toEqual({ node: "fire5/squeeze1x1/relu", numbers: [12] });
  expect(page.read("fire5/concat.20.3").value).toEqual({ node: "fire5/concat", numbers: [20, 3] });
  for (const bad of ["fire5", "fire5.1.2", "fire5.x", "../x.1", "fire5.-1", ""])
    expect(probe.read(bad)).toEqual({ value: null, rule: "form" });
  expect(view.read("own").value).toBe("own");
  expect(view.read("else")).toEqual({ value: "own", rule: "choice" });
});

test("no key of an opened block is one of another object's on its page", () => {
  const own = Object.values(INSIDE).map(({ key }) => key);
  expect(new Set(own).size).toBe(own.length);
  for (const table of [...Object.values(MAPS), FIRE, SEPARABLE, UNITS])
    for (const { key } of Object.values(table)) expect(own).not.toContain(key);
});
