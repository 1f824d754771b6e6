import { useFormatter, useTranslations } from "next-intl";
import { usePixelRatio } from "@/components/marks/hooks";
import { textWidth } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";
import type { TensorName } from "./geometry";
import { INK } from "./hues";
import { Line, shapeFits, Title } from "./Line";
import type { FireLayout } from "./measures";
import { BracketText, Note } from "./Notes";
import type { FireParts } from "./parts";
import { type FireTexts, LINE_SIZE, TITLE_SIZE } from "./texts";
import { BRANCHES, type Done } from "./time";

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

const PHOTO = 34;

/** Everything written in the drawing, and the bracket. */
export function Labels({ layout, parts, texts, params, progress, playing, known, joined, reading, photoUrl }: Props) {
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  const ratio = usePixelRatio();
  const flow = layout.mode === "flow";
  const { tensors } = parts;
  const [h, w, out] = parts.output;

  const title = (name: TensorName, box: Rect, width = box.width) => {
    const room = !flow && shapeFits(texts, name, width);
    const channels = tensors[name][2];
    const node = <Title texts={texts} name={name} x={box.x} y={box.y} width={width} channels={channels} shape={room} />;
    return { room, node };
  };

  const shownOf = (name: TensorName): string[] => {
    const { shown, count } = layout.mosaics[name].mosaic;
    return shown < count ? [t("shown", { shown, n: count })] : [];
  };

  const state = (branch: Branch): string => {
    const { filters, rows } = progress[branch];
    const count = tensors[branch][2];
    if (playing === branch) return t("applying", { filter: filters + 1, n: count });
    if (!known) return t("waiting");
    return filters >= count ? t("done") : filters + rows > 0 ? "" : t("waiting");
  };

  function inputLabel() {
    const box = layout.labels.input;
    const photoRoom = photoUrl === undefined || flow ? 0 : PHOTO + 10;
    const head = title("input", box, box.width - photoRoom);
    const rest = [...(head.room ? [] : [texts.shapes.input]), texts.activations.input, ...shownOf("input")];
    const lines = flow ? rest : [rest.join(" · "), texts.activations.input];
    return (
      <g>
        {head.node}
        {reading !== null ? (
          <Line x={box.x} y={box.y + 31} width={box.width - photoRoom} texts={[reading]} fill="--ink" />
        ) : flow ? (
          lines.map((line, i) => <Line key={line} x={box.x} y={box.y + 33 + 17 * i} width={box.width} texts={[line]} />)
        ) : (
          <Line x={box.x} y={box.y + 31} width={box.width - photoRoom} texts={lines} />
        )}
        {photoUrl === undefined ? null : (
          <image
            href={photoUrl}
            x={
              flow
                ? box.x
                : layout.mosaics.input.x + Math.max(layout.mosaics.input.width, box.width - PHOTO) - PHOTO + 4
            }
            y={flow ? box.y + 33 + 17 * lines.length - 8 : 0}
            width={PHOTO}
            height={PHOTO}
            preserveAspectRatio="xMidYMid slice"
          >
            <title>{t("photo")}</title>
          </image>
        )}
      </g>
    );
  }

  function bankLabel(branch: Branch) {
    const box =
      layout.labels[branch === "squeeze" ? "squeezeBank" : branch === "expand1x1" ? "expand1x1Bank" : "expand3x3Bank"];
    const { grid } = layout.banks[branch];
    const n = params[branch];
    const perPixel = Math.round(1 / (grid.cell * ratio) ** 2);
    const plain = t("parameters", { n });
    const lines = [
      ...(perPixel > 1 ? [t("strongest", { n, k: perPixel }), t("strongestShort", { n, k: perPixel })] : []),
      ...(branch === "expand3x3" ? [t("parametersNine", { n })] : []),
      plain,
    ];
    return (
      <g key={branch}>
        <Line
          x={box.x}
          y={box.y + 14}
          width={box.width}
          texts={[texts.filters[branch]]}
          fill={INK[branch]}
          size={TITLE_SIZE}
          bold
        />
        {grid.filters > 0 ? <Line x={box.x} y={box.y + 31} width={box.width} texts={lines} /> : null}
      </g>
    );
  }

  function squeezeLabel() {
    const box = layout.labels.squeeze;
    const head = title("squeeze", box);
    const n = tensors.squeeze[0] * tensors.squeeze[1] * tensors.squeeze[2];
    const shape = head.room ? "" : `${texts.shapes.squeeze} · `;
    return (
      <g>
        {head.node}
        <Line
          x={box.x}
          y={box.y + 31}
          width={box.width}
          texts={[
            `${shape}${texts.activations.squeeze}`,
            `${shape}${format.number(n)}`,
            head.room ? texts.activations.squeeze : texts.shapes.squeeze,
          ]}
        />
      </g>
    );
  }

  function resultLabel(branch: "expand1x1" | "expand3x3") {
    const box = layout.labels[branch];
    if (tensors[branch][2] === 0) return null;
    const head = title(branch, box);
    const [rows, columns, count] = tensors[branch];
    const n = rows * columns * count;
    const { filters, rows: partial } = progress[branch];
    const made = Math.min(n, filters * rows * columns + partial * columns);
    const amount = known && made > 0 && made < n ? t("soFar", { made, n }) : texts.activations[branch];
    const now = state(branch);
    if (flow) {
      return (
        <g>
          {head.node}
          <Line x={box.x} y={box.y + 31} width={box.width} texts={[texts.shapes[branch]]} fill="--ink" />
          <Line
            x={box.x}
            y={box.y + 48}
            width={box.width}
            texts={[playing === branch ? now : texts.activations[branch]]}
            fill={playing === branch ? INK[branch] : "--ink-2"}
            bold={playing === branch}
          />
        </g>
      );
    }
    const shape = head.room ? [] : [texts.shapes[branch]];
    const left = [...shape, amount, ...shownOf(branch)].join(" · ");
    const leftWidth = textWidth(left, LINE_SIZE);
    const fits = leftWidth + 14 + textWidth(now, LINE_SIZE, true) <= box.width;
    const only = playing === branch ? now : left;
    return (
      <g>
        {head.node}
        {fits ? <Line x={box.x} y={box.y + 31} width={leftWidth + 8} texts={[left]} /> : null}
        <Line
          x={box.x}
          y={box.y + 31}
          width={box.width}
          texts={[fits ? now : only]}
          end={fits}
          fill={playing === branch ? INK[branch] : fits ? "--ink-3" : "--ink-2"}
          bold={playing === branch}
        />
      </g>
    );
  }

  const { slide, note } = layout;
  const both = tensors.expand1x1[2] > 0 && tensors.expand3x3[2] > 0;
  const shift = both ? joined : 0;
  const moved = { x: slide.x * shift, y: slide.y * shift };
  const joinedText = t(both ? (joined >= 1 ? "concatJoined" : "concat") : "outputOnly", { h, w, c: out });
  const foot = layout.mosaics.expand3x3.y + layout.mosaics.expand3x3.height - moved.y + 10;

  return (
    <g
      fontFamily="var(--font-text)"
      stroke="var(--bg)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
      style={{ fontVariantNumeric: "tabular-nums" }}
    >
      {inputLabel()}
      {BRANCHES.map(bankLabel)}
      {squeezeLabel()}
      <g transform={`translate(${moved.x} ${moved.y - (flow ? -2 : 3) * shift})`}>{resultLabel("expand1x1")}</g>
      {flow ? (
        <g transform={`translate(${-moved.x} ${2 * shift})`}>{resultLabel("expand3x3")}</g>
      ) : (
        <g opacity={Math.max(0, 1 - 2.5 * shift)}>{resultLabel("expand3x3")}</g>
      )}
      {!flow && both && joined > 0.5 ? (
        <g opacity={(joined - 0.5) * 2}>{title("expand3x3", { ...layout.labels.expand3x3, y: foot }).node}</g>
      ) : null}
      <BracketText layout={layout} moved={moved} text={joinedText} strong={joined > 0} />
      <Note box={note} paragraphs={texts.note} />
    </g>
  );
}
