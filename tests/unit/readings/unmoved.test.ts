import { expect, test } from "vitest";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { blockKind, excerpt } from "@/lib/readings/block-kind";
import { dependency } from "@/lib/readings/dependency";
import { unmoved } from "@/lib/readings/unmoved";

test("a shuffled channel is the one that alone reaches it; all others are what they are", () => {
  const graph = shufflenet(TRAINED.shufflenet);
  const block = blockKind(graph, "stage3/unit2");
  if (block?.kind !== "unit" || !block.shuffle) throw new Error("no shuffle");
  const { columns, reaches, rows } = dependency(excerpt(graph, block), { from: block.first.out, to: block.shuffle });
  for (let channel = 0; channel < rows; channel++) {
    const from = unmoved(graph, { node: block.shuffle, channel, y: 1, x: 2 });
    expect(from).toMatchObject({ node: block.first.out, y: 1, x: 2 });
    expect([...reaches.subarray(channel * columns, (channel + 1) * columns)].indexOf(1)).toBe(from.channel);
  }
  const other = { node: block.second.out, channel: 3 };
  expect(unmoved(graph, other)).toBe(other);
});
