/** Weights to take away with the PyTorch text: the file, and the names in it. Python loads it where it has torch and safetensors. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { safetensors } from "@/lib/readings/safetensors";
import { pytorch } from "@/lib/readings/source/pytorch";
import { pytorchState } from "@/lib/readings/source/pytorch-state";
import type { Tensors } from "@/lib/readings/tensors";
import { seeded } from "@/lib/weights/seeded";
import { TRAINED } from "./onnx/trained";
import { GRAPHS } from "./source/graphs";
import { PYTHON } from "./source/python";

interface Header {
  readonly [name: string]: {
    readonly dtype: string;
    readonly shape: number[];
    readonly data_offsets: [number, number];
  };
}

/** The format's own rules: an even header, tensors one after the other and none past the end. */
function read(file: Uint8Array): { header: Header; tensors: Tensors } {
  const view = new DataView(file.buffer);
  const length = Number(view.getBigUint64(0, true));
  const { __metadata__, ...header } = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
  expect(Object.values(__metadata__).every((value) => typeof value === "string")).toBe(true);
  expect((8 + length) % 8).toBe(0);
  let end = 0;
  const tensors = Object.entries(header as Header).map(
    ([
      name,
      {
        shape,
        data_offsets: [from, to],
      },
    ]) => {
      expect(from).toBe(end);
      end = to;
      return [name, { shape, data: new Float32Array(file.slice(8 + length + from, 8 + length + to).buffer) }] as const;
    },
  );
  expect(8 + length + end).toBe(file.length);
  return { header, tensors: new Map(tensors) };
}

test("what is written is read back", () => {
  const one = { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6.5) };
  const two = { shape: [1], data: Float32Array.of(-0.25) };
  const { tensors } = read(safetensors(new Map(Object.entries({ one, zwei二: two })), { weights: "trained" }));
  expect(tensors).toEqual(new Map(Object.entries({ one, zwei二: two })));
});

test.each(GRAPHS.slice(0, 12))("$name: its names are those of the PyTorch text's layers", ({ graph }) => {
  const state = pytorchState(graph, seeded(graph, 1));
  const layers = [...pytorch(graph).matchAll(/self\.(\w+) = nn\.(Conv2d|Linear|BatchNorm\dd)\(.*\)$/gm)];
  expect(new Set([...state.keys()].map((name) => name.split(".")[0]))).toEqual(new Set(layers.map(([, name]) => name)));
});

test.for(TRAINED)(`$name: ${PYTHON} loads it into the text's own module`, ({ name, graph, weights }, context) => {
  const folder = mkdtempSync(join(tmpdir(), "state-"));
  try {
    writeFileSync(join(folder, "weights.safetensors"), safetensors(pytorchState(graph, weights)));
    writeFileSync(join(folder, "network.py"), pytorch(graph, { name: "Network" }));
    const script = [
      "from safetensors.torch import load_file",
      "from network import Network",
      'print(Network().load_state_dict(load_file("weights.safetensors")))',
    ].join("\n");
    const has = spawnSync(PYTHON, ["-c", "import safetensors.torch"], { encoding: "utf8" }).status === 0;
    if (!has) {
      const why = `${PYTHON} cannot import torch and safetensors: the weights of ${name} were not loaded there (set PYTHON)`;
      console.info(why);
      context.skip(why);
    }
    const python = spawnSync(PYTHON, ["-c", script], { cwd: folder, encoding: "utf8" });
    expect(python.stderr).toBe("");
    expect(python.stdout).toContain("All keys matched");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
