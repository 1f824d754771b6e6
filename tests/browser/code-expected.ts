/**
 * What the tool Code must give at each object's defaults, printed as JSON. A program of its own, because the browser
 * tests' loader reads no JSON modules. usage: code-expected.ts ORIGIN
 */
import { fireCode, fireView } from "@/components/diagrams/fire/derive";
import { hearsCode, hearsView } from "@/components/diagrams/hears/derive";
import { notesOf, weightsNote } from "@/components/diagrams/object/code/notes";
import type { Takeaway } from "@/components/diagrams/object/code/takeaway";
import { unitsCode, unitsView } from "@/components/diagrams/units/derive";
import { type CodeKind, codeText, fileName } from "@/lib/readings/code";
import { onnxBytes, onnxModel } from "@/lib/readings/onnx";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import { HEARS_OBJECT } from "@/lib/spec/hears";
import { baseOf } from "@/lib/spec/object";
import { UNITS_OBJECT } from "@/lib/spec/units";
import { seeded } from "@/lib/weights/seeded";
import { pick } from "@/lib/weights/weights";
import { TRAINED } from "../unit/readings/onnx/trained";

export interface Expected {
  readonly page: string;
  readonly anchor: string;
  readonly texts: Readonly<Record<Exclude<CodeKind, "onnx">, string>>;
  readonly file: string;
  /** Of the ONNX file, base64. */
  readonly bytes: string;
  readonly input: readonly [number, number, number];
  readonly output: readonly [number, number, number];
}

const [, , origin = ""] = process.argv;

function expected(page: string, anchor: string, [takeaway]: readonly Takeaway[]): Expected {
  if (!takeaway) throw new Error(`${anchor} has nothing to take away`);
  const { name, graph, weights } = takeaway;
  const link = `${origin}/en/${page}/#${anchor}`;
  const text = (kind: CodeKind) => codeText(kind, graph, { name, notes: notesOf(takeaway, kind, link) });
  const trained = weights.kind === "trained" && TRAINED.find((each) => each.name === weights.model);
  const own = trained ? pick(graph, trained.weights) : seeded(graph, weights.kind === "seeded" ? weights.seed : 0);
  const note = [...notesOf(takeaway, "onnx", link), weightsNote(takeaway)].join("\n");
  const shape = (id: string | undefined) => graph.nodes.find((node) => node.id === id)?.shape ?? ([0, 0, 0] as const);
  return {
    page,
    anchor,
    texts: { pytorch: text("pytorch"), keras: text("keras"), tfjs: text("tfjs") },
    file: fileName("onnx", name),
    bytes: Buffer.from(onnxBytes(onnxModel(graph, name), own, note)).toString("base64"),
    input: shape(graph.nodes[0]?.id),
    output: shape(graph.output),
  };
}

process.stdout.write(
  JSON.stringify([
    expected("squeezenet", FIRE_OBJECT.anchor, fireCode(fireView(baseOf(FIRE_OBJECT, 0)))),
    expected(
      "mobilenet",
      HEARS_OBJECT.anchor,
      hearsCode(hearsView(baseOf(HEARS_OBJECT, 0)), { both: "", standard: "" }),
    ),
    expected(
      "shufflenet",
      UNITS_OBJECT.anchor,
      unitsCode(unitsView(baseOf(UNITS_OBJECT, 0)), (kind) => kind),
    ),
  ]),
);
