/** Files that are made when they are asked for: code, ONNX and PyTorch's weights, with the numbers that the engine hands out. */
import { engine } from "@/lib/engine/client";
import { fileName } from "@/lib/readings/code";
import { onnxBytes, onnxModel } from "@/lib/readings/onnx";
import { safetensors } from "@/lib/readings/safetensors";
import { pytorchState } from "@/lib/readings/source/pytorch-state";
import type { Tensors } from "@/lib/readings/tensors";
import { weightsNote } from "./notes";
import type { Takeaway } from "./takeaway";

export function handOver(content: string | Uint8Array<ArrayBuffer>, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @throws Error with the engine's own sentence */
async function numbersOf({ name, graph, weights, input }: Takeaway): Promise<Tensors> {
  const answer = await engine().weights({ diagram: `code of ${name}`, graph, weights, ...(input && { input }) });
  if (answer.status === "done") return answer.tensors;
  throw new Error(answer.status === "failed" ? answer.fault.detail : "a newer question took its place");
}

export async function saveOnnx(takeaway: Takeaway, notes: readonly string[]): Promise<string> {
  const { graph, name } = takeaway;
  const file = fileName("onnx", name);
  const about = [...notes, weightsNote(takeaway)].join("\n");
  handOver(onnxBytes(onnxModel(graph, name), await numbersOf(takeaway), about), "application/octet-stream", file);
  return file;
}

export async function saveWeights(takeaway: Takeaway): Promise<string> {
  const { graph, name } = takeaway;
  const file = fileName("weights", name);
  const state = pytorchState(graph, await numbersOf(takeaway));
  handOver(safetensors(state, { weights: weightsNote(takeaway) }), "application/octet-stream", file);
  return file;
}
