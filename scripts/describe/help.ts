/** Help texts of `describe`, made from the vocabulary's own tables. */
import type { Key, Keys } from "@/lib/graph/keys";
import { type Entry, entryOf, VOCABULARY } from "@/lib/spec/vocabulary";

function allowed({ kind, min, max, above, choices }: Key): string {
  if (kind === "boolean") return "true or false";
  if (kind === "choice") return (choices ?? []).join(", ");
  if (above !== undefined) return `number above ${min}, at most ${max}`;
  return `${kind === "whole" ? "whole number" : "number"} from ${min} to ${max}`;
}

function usual({ optional, fallback, derived }: Key): string {
  if (!optional) return "required";
  return `default ${derived ?? String(fallback)}`;
}

function keyLines(keys: Keys, only: Entry["only"]): string[] {
  const width = Math.max(...Object.keys(keys).map((key) => key.length));
  return Object.entries(keys).map(([key, spec]) => {
    const when = only && Object.hasOwn(only.keys, key) ? ` (${only.when})` : "";
    return `  --${key.padEnd(width)}  ${allowed(spec)}; ${usual(spec)}${when}`;
  });
}

const width = Math.max(...Object.keys(VOCABULARY).map((name) => name.length));
const listed = (type: Entry["type"]): string[] =>
  Object.entries(VOCABULARY)
    .filter(([, entry]) => entry.type === type)
    .map(([name, { what }]) => `  ${name.padEnd(width)}  ${what}`);

const GENERAL = `Layers, shapes, parameters and multiply-adds of a block or a network.

  npm run describe -- squeezenet --version 1.1 --resolution 224
  npm run describe -- fire --in 96 --h 55 --w 55 --s1 16 --e1 64 --e3 64
  npm run describe -- fire --help                  the keys of one of them
  npm run -s describe -- --json '{"network": "mobilenet", "alpha": 0.5}'
  npm run -s describe -- --json - < list.json      a list of configurations, answered in order
  npm run -s describe -- --json '{"network": "squeezenet"}' --as pytorch
                                                   code of one configuration: pytorch, keras or tfjs
  npm run -s describe -- --json '{"network": "squeezenet", "variant": "small"}' --onnx squeezenet.onnx
                                                   the same as an ONNX file

Networks:
${listed("network").join("\n")}

Blocks:
${listed("block").join("\n")}

In JSON a configuration names its "block" or its "network" beside the same keys. The answer has "totals" and "layers"
with shapes [height, width, channels]; "perm" for shuffle-perm; {"error": sentence} where it is impossible.
Multiply-adds are those of convolutions and fully connected layers; parameters include biases, gamma and beta.
Code is self-contained: an nn.Module class without arguments (channels first), a function that returns a keras.Model, an ES
module whose function returns a tf.model (layers). An ONNX file reads "input",
[N, channels, height, width], and has the weights trained for this site where the graph is that of a network in public/models
("variant": "small"); otherwise weights drawn from a seed.
Exit status: 0; 1 where the configuration asked for is impossible (with --json only where code or a file is asked for); 2 where the command is not understood.
`;

/** The general help, or the keys of the block or network called `name`. */
export function help(name?: string): string {
  const entry = entryOf(name);
  if (entry === undefined) return GENERAL;
  return `${name}: ${entry.what}\n\n${keyLines(entry.keys, entry.only).join("\n")}\n`;
}
