/** The page "Inside" and the maps that it shows speak of the same keys. */
import { expect, test } from "vitest";
import { INSIDE_MAP_KEYS, INSIDE_NETWORKS, insideQuery } from "@/lib/spec/inside";
import { MOBILE_MAP } from "@/lib/spec/map-mobilenet";
import { SHUFFLE_MAP } from "@/lib/spec/map-shufflenet";
import { SQUEEZE_MAP } from "@/lib/spec/map-squeezenet";

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
