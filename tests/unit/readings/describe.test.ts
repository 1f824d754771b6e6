import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { VOCABULARY } from "@/lib/spec/vocabulary";
import { command } from "@/scripts/describe/arguments";
import { code } from "@/scripts/describe/code";
import { help } from "@/scripts/describe/help";

const root = fileURLToPath(new URL("../../..", import.meta.url));

interface Run {
  status: number | null;
  out: string;
  err: string;
}

/** Runs the script as `npm run describe` does, without npm's own start. */
function run(words: string[], input = ""): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["node_modules/tsx/dist/cli.mjs", "scripts/describe.ts", ...words], {
      cwd: root,
    });
    let [out, err] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("close", (status) => resolve({ status, out, err }));
    child.stdin.end(input);
  });
}

describe("the command", () => {
  test("one configuration as JSON", async () => {
    const { status, out } = await run(["--json", '{"block":"standard","in":2,"h":5,"w":5,"stride":2,"bn":false}']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({
      totals: { params: 36, macs: 324 },
      layers: [
        { name: "conv.conv", op: "conv", shape: [3, 3, 2], params: 36, macs: 324 },
        { name: "conv.relu", op: "relu", shape: [3, 3, 2], params: 0, macs: 0 },
      ],
    });
  });

  test("an impossible one is answered, not failed", async () => {
    const { status, out } = await run(["--json", '{"block":"fire","in":3}']);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ error: "fire: h is missing" });
  });

  test("a list from standard input, bad entries answered in place, and a large answer whole", async () => {
    const perm = { block: "shuffle-perm", channels: 2 ** 17, groups: 2 };
    const list = [null, perm, "fire", [perm], 3, {}, { network: "mobilenet" }];
    const { status, out } = await run(["--json", "-"], JSON.stringify(list));
    expect(status).toBe(0);
    expect(out.length).toBeGreaterThan(600_000);
    const answers = JSON.parse(out) as Record<string, unknown>[];
    expect(answers.map((answer) => Object.keys(answer)[0])).toEqual([
      "error",
      "totals",
      "error",
      "error",
      "error",
      "error",
      "totals",
    ]);
    expect(answers[1]?.perm).toHaveLength(perm.channels);
    expect(await run(["--json", "-"], "[]")).toMatchObject({ status: 0, out: "[]\n" });
  });

  test("what is no JSON is refused on the error channel", async () => {
    for (const words of [
      ["--json", "{block}"],
      ["--json", "-"],
    ]) {
      const { status, out, err } = await run(words, "[1,");
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toContain("This is not JSON");
    }
  });

  test("a table for people", async () => {
    const { status, out } = await run(["squeezenet", "--version", "1.1", "--resolution", "224"]);
    expect(status).toBe(0);
    expect(out).toMatch(/fire2\.squeeze +conv +55 x 55 x 16 +1,040 +3,097,600/);
    expect(out).toMatch(/total +1,235,496 +349,151,936/);
    expect(await run(["shuffle-perm", "--channels=6", "--groups=2"])).toMatchObject({
      out: "out[j] = in[perm[j]]\nperm = 0 3 1 4 2 5\n",
    });
  });

  test("a table of the impossible is a sentence and status 1", async () => {
    const { status, out, err } = await run(["fire", "--in", "many"]);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toBe('fire: in must be a number, not "many"\n');
  });
});

describe("code", () => {
  const config = '{"network":"squeezenet","version":"1.1"}';

  test("is printed alone, for a configuration in JSON or in words", async () => {
    const { status, out, err } = await run(["--json", config, "--as", "pytorch"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^import torch\n[\s\S]*\nclass SqueezeNet\(nn\.Module\):\n[\s\S]* return x\n$/);
    expect(out).toContain("self.fire2_expand3x3 = nn.Conv2d(16, 64, kernel_size=3, padding=1)\n");
    expect((await run(["squeezenet", "--version=1.1", "--as=pytorch"])).out).toBe(out);
  });

  test("of the impossible is a sentence and status 1, in JSON too, and nothing that could be taken for code", async () => {
    for (const words of [
      ["--json", '{"block":"fire","in":3}', "--as", "tfjs"],
      ["fire", "--in", "3", "--as", "tfjs"],
    ])
      expect(await run(words)).toEqual({ status: 1, out: "", err: "fire: h is missing\n" });
  });

  test("is of a framework there is", () => {
    expect(command(["--as", "keras", "--json", config])).toEqual({ kind: "json", text: config, as: "keras" });
    for (const words of [
      ["fire", "--as", "caffe"],
      ["fire", "--as"],
    ])
      expect(command(words)).toMatchObject({ kind: "mistake" });
  });
});

describe("an ONNX file", () => {
  test("is written, with trained weights where the network was trained, and what is in it is said", async () => {
    const folder = mkdtempSync(join(tmpdir(), "describe-"));
    try {
      const file = join(folder, "mobilenet.onnx");
      const trained = ["--json", '{"network":"mobilenet","variant":"small"}', "--onnx", file];
      const { status, out, err } = await run(trained);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toMatch(
        /^\S+mobilenet\.onnx: [\d,]+ bytes, \[N, 3, 64, 64\] to \[N, 100\]; weights of mobilenet as trained/,
      );
      const bytes = readFileSync(file);
      expect(bytes.length).toBeGreaterThan(4 * 800_000);
      expect(bytes.subarray(0, 2)).toEqual(Buffer.from([8, 8]));
      expect(bytes.includes("weights of mobilenet as trained for this site")).toBe(true);
      const drawn = await run(["pointwise", "--in=2", "--out=2", "--h=2", "--w=2", `--onnx=${file}`]);
      expect(drawn.out).toContain("weights drawn from seed");
      expect(readFileSync(file).length).toBeLessThan(1000);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test("of the impossible is a sentence and status 1; the question needs a name and stands alone", async () => {
    const file = join(tmpdir(), "never.onnx");
    expect(await run(["fire", "--in", "3", "--onnx", file])).toEqual({
      status: 1,
      out: "",
      err: "fire: h is missing\n",
    });
    expect(command(["--onnx", "a.onnx", "fire"])).toEqual({ kind: "table", config: { block: "fire" }, onnx: "a.onnx" });
    for (const words of [
      ["fire", "--onnx"],
      ["fire", "--onnx", "--in", "3"],
      ["fire", "--onnx", "a.onnx", "--as", "keras"],
    ])
      expect(command(words)).toMatchObject({ kind: "mistake" });
  });
});

describe("code of what has no graph of its own", () => {
  test("a permutation is the operation; blocks and networks are called what they are called", () => {
    expect(code({ block: "shuffle-perm", channels: 6, groups: 2 }, "pytorch")).toContain("unflatten(1, (2, 3))");
    expect(code({ block: "shuffle-perm", channels: 6, groups: 2 }, "keras")).toContain("def ShufflePerm():");
    expect(code({ network: "mobilenet" }, "tfjs")).toContain("export function createMobileNet() {");
    expect(code({ block: "pointwise", in: 2, out: 2, h: 2, w: 2 }, "keras")).toContain("def Pointwise():");
  });
});

describe("its words", () => {
  test("keys take their values in either form, as what they are", () => {
    const words = ["shufflenet", "--groups", "8", "--scale=0.5", "--fc_bias", "--round", "up"];
    expect(command(words)).toEqual({
      kind: "table",
      config: { network: "shufflenet", groups: 8, scale: 0.5, fc_bias: true, round: "up" },
    });
    expect(command(["standard", "--bn", "false", "--in", "3"])).toEqual({
      kind: "table",
      config: { block: "standard", bn: false, in: 3 },
    });
    expect(command(["squeezenet", "--version", "1.1"])).toMatchObject({ config: { version: "1.1" } });
  });
  test("help, for all and for one", () => {
    for (const words of [[], ["--help"], ["-h"]]) expect(command(words)).toEqual({ kind: "help" });
    expect(command(["fire", "--help"])).toEqual({ kind: "help", name: "fire" });
    for (const name of Object.keys(VOCABULARY)) {
      expect(help()).toContain(name);
      for (const key of Object.keys(VOCABULARY[name]?.keys ?? {})) expect(help(name)).toContain(`--${key} `);
    }
  });
  test("mistakes", () => {
    for (const words of [["ice"], ["fire", "96"], ["--json"], ["--json", "{block:", "fire}"], ["constructor"]])
      expect(command(words).kind).toBe("mistake");
  });
});
