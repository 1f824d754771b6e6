/** What is taken away fits together: names of files and classes, the lines that run it, remarks above. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { highlight } from "@/components/diagrams/object/code/highlight";
import { fire } from "@/lib/graph/blocks/fire";
import { CODE_KINDS, codeText, fileName, usage } from "@/lib/readings/code";
import { GRAPHS } from "./source/graphs";
import { PYTHON } from "./source/python";

const graph = fire({ in: 6, h: 5, w: 4, s1: 2, e1: 3, e3: 4, scope: "fire2" });
const notes = ["Where it is from", "    and how it is used"];

test("files of one graph have each their own name, and names are what a language takes", () => {
  const names = [...CODE_KINDS, "weights" as const].map((kind) => fileName(kind, "shuffle unit b"));
  expect(names).toEqual([
    "shuffle_unit_b.py",
    "shuffle_unit_b_keras.py",
    "shuffle_unit_b.js",
    "shuffle_unit_b.onnx",
    "shuffle_unit_b.safetensors",
  ]);
  expect(fileName("pytorch", "separable4/depthwise")).toBe("separable4_depthwise.py");
  expect(fileName("pytorch", "1 x 1")).toBe("layer1_x_1.py");
});

test.each(CODE_KINDS)("%s: remarks stand above the code, and the lines that run it name what it defines", (kind) => {
  const text = codeText(kind, graph, { name: "fire2", notes });
  const remark = kind === "tfjs" ? "//" : "#";
  expect(text.startsWith(`${remark} ${notes[0]}\n${remark} ${notes[1]}\n\n`)).toBe(true);
  expect(text.split(`${remark} ${notes[1]}\n\n`)[1]).toBe(codeText(kind, graph, { name: "fire2" }));
  const defined = { pytorch: "class Fire2(", keras: "def Fire2(", tfjs: "function createFire2(", onnx: "Fire2 (" }[
    kind
  ];
  expect(text).toContain(defined);
  const lines = usage(kind, graph, "fire2", kind === "pytorch");
  expect(lines).toContain({ pytorch: "Fire2()", keras: "Fire2()", tfjs: "createFire2()", onnx: "fire2.onnx" }[kind]);
});

test("the pieces that are coloured are the text", () => {
  for (const { graph: each } of GRAPHS.slice(0, 30))
    for (const kind of CODE_KINDS) {
      const text = codeText(kind, each, { name: "some net", notes });
      const pieces = highlight(text, kind);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces[0]).toMatchObject({ kind: "comment" });
      expect(new Set(pieces.map((piece) => piece.kind))).toContain("number");
    }
});

test("words inside remarks and texts are no keywords; a name is what is defined", () => {
  const of = (text: string, kind: "pytorch" | "tfjs") =>
    highlight(text, kind).flatMap((piece) => (piece.kind === "plain" ? [] : [`${piece.kind} ${piece.text}`]));
  expect(of('# import this\nclass A(nn.Module):\n    """def 3."""\n    x1 = 1e-5', "pytorch")).toEqual([
    "comment # import this",
    "keyword class",
    "name A",
    'string """def 3."""',
    "number 1e-5",
  ]);
  expect(of('export function createA() { // new\n  return "a/b"; }', "tfjs")).toEqual([
    "keyword export",
    "keyword function",
    "name createA",
    "comment // new",
    "keyword return",
    'string "a/b"',
  ]);
});

test(`${PYTHON} runs what is said to run it`, (context) => {
  if (spawnSync(PYTHON, ["-c", "import torch"]).status !== 0) {
    const why = `${PYTHON} cannot import torch: the lines that run the PyTorch text were not run (set PYTHON)`;
    console.info(why);
    context.skip(why);
  }
  const folder = mkdtempSync(join(tmpdir(), "code-"));
  try {
    writeFileSync(join(folder, fileName("pytorch", "fire2")), codeText("pytorch", graph, { name: "fire2", notes }));
    const python = spawnSync(PYTHON, ["-c", usage("pytorch", graph, "fire2", false)], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(python.stderr).toBe("");
    expect(python.stdout).toBe("torch.Size([1, 7, 5, 4])\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
