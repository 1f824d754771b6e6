/** Who may import whom, as the house plan has it; type imports count. The test reads the import statements of every file. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");

/** Rooms by path, the more particular first. */
const rooms = [
  "lib/engine/client",
  "lib/engine/protocol",
  "lib/engine",
  "lib/graph",
  "lib/readings",
  "lib/weights",
  "lib/spec",
  "lib/image",
  "lib/facts",
  "components/marks",
  "components",
  "app",
  "content",
  "i18n",
  "messages",
] as const;

const any = ["components", "components/marks", "i18n"];
const allowed: Readonly<Record<string, readonly string[]>> = {
  "lib/graph": [],
  "lib/facts": [],
  "lib/image": [],
  "lib/spec": ["lib/graph"],
  "lib/readings": ["lib/graph"],
  "lib/weights": ["lib/graph"],
  // The protocol is the engine's public vocabulary: data types alone.
  "lib/engine/protocol": ["lib/graph", "lib/weights"],
  "lib/engine/client": ["lib/engine", "lib/engine/protocol"],
  "lib/engine": ["lib/engine/protocol", "lib/engine/client", "lib/graph", "lib/readings", "lib/weights", "lib/image"],
  "components/marks": ["i18n"],
  components: [
    ...any,
    "messages",
    "lib/spec",
    "lib/graph",
    "lib/readings",
    "lib/facts",
    "lib/image",
    "lib/engine/client",
    "lib/engine/protocol",
  ],
  app: [...any, "content", "lib/spec"],
  content: [...any, "lib/spec", "lib/facts"],
  i18n: ["messages"],
};

function files(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|mdx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function roomOf(path: string): string | undefined {
  return rooms.find((room) => path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`));
}

/** The project's own files that a file imports, as paths from the root. */
function imports(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const specifiers = [...text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*|new URL\(\s*)["']([^"'\n]+)["']/g)].map(
    ([, name]) => name ?? "",
  );
  return specifiers
    .filter((name) => name.startsWith(".") || name.startsWith("@/"))
    .map((name) => (name.startsWith("@/") ? name.slice(2) : relative(root, join(root, dirname(file), name))));
}

function forbidden(file: string): readonly string[] {
  const from = roomOf(file);
  if (from === undefined) return [];
  return imports(file)
    .filter((target) => {
      const to = roomOf(target);
      return to !== undefined && to !== from && !allowed[from]?.includes(to);
    })
    .map((target) => `${file} imports ${target}`);
}

describe("import arrows", () => {
  const all = ["lib", "components", "app", "content", "i18n"].flatMap(files);

  it("finds the files and their imports", () => {
    expect(all.length).toBeGreaterThan(50);
    expect(imports("lib/graph/graph.ts")).toContain("lib/graph/ops");
  });

  it("every import follows an arrow of the plan", () => {
    expect(all.flatMap(forbidden)).toEqual([]);
  });

  it("only the engine imports TensorFlow.js", () => {
    // Statements alone: the code that readers take away imports it too, as text.
    const statement = /^(?:import|export)\b[^;]*?["']@tensorflow\/|\bimport\(\s*["']@tensorflow\//m;
    const users = all.filter((file) => statement.test(readFileSync(join(root, file), "utf8")));
    expect(users.filter((file) => roomOf(file) !== "lib/engine")).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  it("no two modules are named alike but for capitals: not every file system tells them apart", () => {
    const names = [...new Set(all.map((file) => file.replace(/\.\w+$/, "")))];
    const lower = names.map((name) => name.toLowerCase());
    expect(names.filter((_, i) => lower.indexOf(lower[i] ?? "") !== i)).toEqual([]);
  });
});
