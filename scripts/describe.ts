/** `npm run describe`: see `--help`. */
import { GraphError } from "@/lib/graph/faults";
import { answers, description } from "./describe/answer";
import { type Command, command } from "./describe/arguments";
import { code } from "./describe/code";
import { help } from "./describe/help";
import { writeOnnx } from "./describe/onnx";
import { table } from "./describe/table";

async function standardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

/** The exit status is set and not forced, so that a pipe is emptied first. */
function fail(status: 1 | 2, sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = status;
}

type Taken = Pick<Command & { kind: "json" }, "as" | "onnx">;

/** Code, or a sentence about the file that was written; null where numbers are asked for. */
function taken(config: unknown, { as, onnx }: Taken): string | null {
  if (as !== undefined) return code(config, as);
  return onnx === undefined ? null : `${writeOnnx(config, onnx)}\n`;
}

async function json(text: string, asked: Taken): Promise<void> {
  const source = text === "-" ? await standardInput() : text;
  let given: unknown;
  try {
    given = JSON.parse(source);
  } catch (error) {
    fail(2, `This is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return;
  }
  readable(() => taken(given, asked) ?? `${JSON.stringify(answers(given))}\n`);
}

function readable(text: () => string): void {
  try {
    process.stdout.write(text());
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    fail(1, error.message);
  }
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const asked = command(process.argv.slice(2));
if (asked.kind === "help") process.stdout.write(help(asked.name));
else if (asked.kind === "mistake") fail(2, `${asked.sentence} Try --help.`);
else if (asked.kind === "json") await json(asked.text, asked);
else readable(() => taken(asked.config, asked) ?? table(description(asked.config)));
