import { useTranslations } from "next-intl";
import { memo } from "react";
import type { Branch } from "@/lib/spec/fire";
import { BRANCHES, type Done } from "@/lib/spec/fire-time";
import { BankLabel } from "./BankLabel";
import { shapeFits, Title } from "./Line";
import type { FireLayout } from "./measures";
import { BracketText, Note } from "./Notes";
import type { FireParts } from "./parts";
import { InputLabel, ResultLabel, SqueezeLabel } from "./TensorLabels";
import type { FireTexts } from "./texts";

interface Props {
  readonly layout: FireLayout;
  readonly parts: FireParts;
  readonly texts: FireTexts;
  /** Parameters of each branch, biases included. */
  readonly params: Readonly<Record<Branch, number>>;
  readonly progress: Readonly<Record<Branch, Done>>;
  /** The branch whose filters are being applied. */
  readonly playing: Branch | null;
  /** Whether maps of this very module are there; else nothing is "done". */
  readonly known: boolean;
  /** How far concat has slid the results together, in [0, 1]. */
  readonly joined: number;
  /** A value of the input pointed at, in words. */
  readonly reading: string | null;
  readonly photoUrl?: string;
}

/** Everything written in the drawing, and the bracket. */
export function Labels({ layout, parts, texts, params, progress, playing, known, joined, reading, photoUrl }: Props) {
  const flow = layout.mode === "flow";
  const { tensors } = parts;
  const { slide, labels, mosaics } = layout;
  const both = tensors.expand1x1[2] > 0 && tensors.expand3x3[2] > 0;
  const shift = both ? joined : 0;
  const moved = { x: slide.x * shift, y: slide.y * shift };
  const common = { layout, parts, texts };

  function result(branch: "expand1x1" | "expand3x3") {
    const [h, w, count] = tensors[branch];
    const { filters, rows } = progress[branch];
    const made = Math.min(h * w * count, filters * h * w + rows * w);
    return (
      <ResultLabel {...common} branch={branch} made={made} filter={playing === branch ? filters : null} known={known} />
    );
  }

  const foot = { ...labels.expand3x3, y: mosaics.expand3x3.y + mosaics.expand3x3.height - moved.y + 10 };
  return (
    <g
      fontFamily="var(--font-text)"
      stroke="var(--bg)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
      style={{ fontVariantNumeric: "tabular-nums" }}
    >
      <InputLabel {...common} reading={reading} {...(photoUrl === undefined ? {} : { photoUrl })} />
      {BRANCHES.map((branch) => (
        <BankLabel key={branch} layout={layout} texts={texts} branch={branch} params={params[branch]} />
      ))}
      <SqueezeLabel {...common} />
      <g transform={`translate(${moved.x} ${moved.y - (flow ? -2 : 3) * shift})`}>{result("expand1x1")}</g>
      {flow ? (
        <g transform={`translate(${-moved.x} ${2 * shift})`}>{result("expand3x3")}</g>
      ) : (
        <g opacity={Math.max(0, 1 - 2.5 * shift)}>{result("expand3x3")}</g>
      )}
      {!flow && both && joined > 0.5 ? (
        <g opacity={(joined - 0.5) * 2}>
          <Foot texts={texts} box={foot} channels={tensors.expand3x3[2]} />
        </g>
      ) : null}
      <Joined layout={layout} parts={parts} joined={joined} />
      <Note box={layout.note} paragraphs={texts.note} />
    </g>
  );
}

/** The 3x3 result's name once it hangs directly under the other one: its place above is gone. */
function Foot({
  texts,
  box,
  channels,
}: {
  texts: FireTexts;
  box: FireLayout["labels"]["expand3x3"];
  channels: number;
}) {
  const shape = shapeFits(texts, "expand3x3", box.width);
  return (
    <Title texts={texts} name="expand3x3" x={box.x} y={box.y} width={box.width} channels={channels} shape={shape} />
  );
}

/** The bracket and what it says. */
const Joined = memo(function Joined({ layout, parts, joined }: Pick<Props, "layout" | "parts" | "joined">) {
  const t = useTranslations("fireDrawing");
  const { tensors, output } = parts;
  const [h, w, c] = output;
  const both = tensors.expand1x1[2] > 0 && tensors.expand3x3[2] > 0;
  const shift = both ? joined : 0;
  const moved = { x: layout.slide.x * shift, y: layout.slide.y * shift };
  const text = t(both ? (joined >= 1 ? "concatJoined" : "concat") : "outputOnly", { h, w, c });
  return <BracketText layout={layout} moved={moved} text={text} strong={joined > 0} />;
});
