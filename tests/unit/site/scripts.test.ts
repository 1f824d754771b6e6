import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { playwrightResult, vitestResult } from "@/scripts/results.mjs";

const serve = join(import.meta.dirname, "../../../scripts/serve.mjs");
const folder = mkdtempSync(join(tmpdir(), "results-"));

function report(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("npm start", () => {
  it("says in a sentence that its port is taken", async () => {
    const other = createServer().listen(0);
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = spawnSync(process.execPath, [serve], { env: { ...process.env, PORT: String(port) } });
    other.close();
    expect(status).toBe(1);
    expect(String(stderr)).toMatch(new RegExp(`^Port ${port} is in use by another program\\.`));
  });

  it("refuses a port that is none", () => {
    const { status, stderr } = spawnSync(process.execPath, [serve], { env: { ...process.env, PORT: "many" } });
    expect(status).toBe(1);
    expect(String(stderr)).toContain('"many" is not');
  });
});

describe("npm test counts", () => {
  const ok = { ok: true, why: "" };
  const badly = { ok: false, why: "ended with code 1" };

  it("passed and failed unit tests, and files that could not be read", () => {
    const path = report("vitest.json", {
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { status: "passed", fullName: "a one" },
            { status: "failed", fullName: "a two", failureMessages: ["\u001b[31mno\u001b[39m"] },
          ],
        },
        { name: "b.test.ts", status: "failed", message: "cannot be read", assertionResults: [] },
      ],
    });
    expect(vitestResult(path, badly)).toEqual({
      passed: 1,
      failures: [
        { name: "a two", detail: "no" },
        { name: "b.test.ts", detail: "cannot be read" },
      ],
    });
  });

  it("passed and failed browser tests, nested", () => {
    const test = (status: string, errors: readonly { message: string }[] = []) => ({ status, results: [{ errors }] });
    const path = report("playwright.json", {
      errors: [],
      suites: [
        {
          title: "a.spec.ts",
          specs: [{ title: "one", tests: [test("expected")] }],
          suites: [{ title: "inner", specs: [{ title: "two", tests: [test("unexpected", [{ message: "why" }])] }] }],
        },
      ],
    });
    expect(playwrightResult(path, badly)).toEqual({
      passed: 1,
      failures: [{ name: "a.spec.ts › inner › two", detail: "why" }],
    });
  });

  it("a runner that ended badly without naming a failure as one", () => {
    const path = report("none.json", { testResults: [] });
    expect(vitestResult(path, badly).failures).toEqual([{ name: "unit tests", detail: "ended with code 1" }]);
    expect(playwrightResult(join(folder, "absent.json"), ok).failures).toHaveLength(1);
  });
});
