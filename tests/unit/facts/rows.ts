/** tests/reference/facts.json as a table, and what a test says of one row: that the site has its value. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Graph } from "@/lib/graph/graph";

const root = join(import.meta.dirname, "../../..");

export interface Row {
  readonly paper: string;
  readonly where: string;
  readonly fact: string;
  readonly value: unknown;
  readonly status: string;
}

export const ROWS: readonly Row[] = (
  JSON.parse(readFileSync(join(root, "tests/reference/facts.json"), "utf8")) as { readonly facts: readonly Row[] }
).facts;

/** `SqueezeNet | Table 3 | vanilla`. */
export const nameOf = ({ paper, where, fact }: Row): string => [paper.split(" ")[0], where, fact].join(" | ");

/** Read whole in a source, or computed by the oracle; the others are partly verified or from memory. */
export const sure = ({ status }: Row): boolean => /^(verified|computed)/.test(status);

export interface Shown {
  /** Holds what the site knows, a fact of lib/facts or a computed value, against the row's value. */
  same(value: never): void;
}

export const textOf = (file: string): string => readFileSync(join(root, file), "utf8");

/** Layers with weights on the longest way through: the two expand layers of a fire module stand side by side. */
export function depthOf(graph: Graph): number {
  const depth = new Map<string, number>();
  for (const { id, op, inputs } of graph.nodes) {
    const before = Math.max(0, ...inputs.map((input) => depth.get(input) ?? 0));
    depth.set(id, before + (op.kind === "conv" || op.kind === "linear" ? 1 : 0));
  }
  return depth.get(graph.output) ?? 0;
}
