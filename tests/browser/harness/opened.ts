/** Every block of a network opened one after another, as the map does it: its run, its windows, its maps, its ending. */
import { type Block, blockOf, blocksOf } from "@/components/diagrams/inside/block";
import { ownBlock, ownNeeds } from "@/components/diagrams/inside/own/block";
import { needsOf, openedRequest } from "@/components/diagrams/inside/request";
import { engine } from "@/lib/engine/client";
import type { Classifier, RunResult } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { headOf } from "@/lib/readings/head";

async function ask(block: Block, diagram: string, run: number): Promise<void> {
  for (const { id, asked } of block.stations) {
    const answers = [
      ...(asked ? [await engine().window({ diagram, run, node: asked, y: 0, x: 0, filter: 0 })] : []),
      await engine().map({ diagram, run, node: id, channel: 0 }),
    ];
    for (const { status } of answers) if (status !== "done") throw new Error(`${block.scope} ${id}: ${status}`);
  }
}

/** Opens every block of the trained network once; how many there are, and the tensors alive after that. */
export async function openAll(model: Classifier, graph: Graph): Promise<{ blocks: number; tensors: number }> {
  const [height = 1, width = 1] = graph.nodes[0]?.shape ?? [];
  const data = Uint8ClampedArray.from({ length: 64 * 64 * 4 }, (_, i) => (i * 37) % 256);
  engine().photo("noise", { width: 64, height: 64, data });
  const head = headOf(graph);
  const scopes = blocksOf(graph);
  for (const scope of scopes) {
    const block = blockOf(graph, scope);
    if (!block) throw new Error(`no block ${scope}`);
    const own = ownNeeds(ownBlock(graph, scope));
    const request = openedRequest(
      {
        diagram: `${model}-map`,
        graph,
        weights: { kind: "trained", model },
        input: { kind: "photo", photo: "noise", height, width },
      },
      { ...needsOf(block, [...(head ? [head.maps, head.classifier] : []), ...own.taps]), above: own.above },
    );
    const outcome = await engine().run(request);
    if (outcome.status !== "done") throw new Error(`${scope}: ${JSON.stringify(outcome)}`);
    await ask(block, request.diagram, (outcome as RunResult).run);
  }
  return { blocks: scopes.length, tensors: (await engine().memory()).tensors };
}
