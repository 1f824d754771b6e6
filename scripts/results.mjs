/** Reads the reports of vitest and Playwright: how many passed, and of each failure its name and message. */
import { existsSync, readFileSync } from "node:fs";

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours begin with the escape character
const plain = (text) => String(text ?? "").replace(/\u001b\[[0-9;]*m/g, "");

/** A runner that wrote no report, or ended badly although nothing failed, is itself a failure. */
function withRunner(name, result, { ok, why }) {
  if (!ok && result.failures.length === 0) result.failures.push({ name, detail: why });
  return result;
}

export function vitestResult(report, ended) {
  if (!existsSync(report)) return withRunner("unit tests", { passed: 0, failures: [] }, { ok: false, why: ended.why });
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  const result = { passed: 0, failures: [] };
  for (const file of testResults) {
    for (const test of file.assertionResults) {
      if (test.status === "passed") result.passed++;
      if (test.status === "failed")
        result.failures.push({ name: test.fullName, detail: plain(test.failureMessages.join("\n")) });
    }
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")) {
      result.failures.push({ name: file.name, detail: plain(file.message) });
    }
  }
  return withRunner("unit tests", result, ended);
}

export function playwrightResult(report, ended) {
  if (!existsSync(report))
    return withRunner("browser tests", { passed: 0, failures: [] }, { ok: false, why: ended.why });
  const { suites, errors } = JSON.parse(readFileSync(report, "utf8"));
  const result = {
    passed: 0,
    failures: errors.map((error) => ({ name: "browser tests", detail: plain(error.message) })),
  };
  const walk = (suite, path) => {
    for (const inner of suite.suites ?? []) walk(inner, [...path, inner.title]);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === "expected" || test.status === "flaky") result.passed++;
        if (test.status !== "unexpected") continue;
        const messages = (test.results.at(-1)?.errors ?? []).map((error) => plain(error.message));
        result.failures.push({ name: [...path, spec.title].join(" › "), detail: messages.join("\n") || "no message" });
      }
    }
  };
  for (const suite of suites) walk(suite, [suite.title]);
  return withRunner("browser tests", result, ended);
}
