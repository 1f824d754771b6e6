import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { textWidth } from "@/components/marks/text";
import { INK } from "./hues";
import { Line, shapeFits, Title } from "./Line";
import type { FireLayout } from "./measures";
import type { FireParts } from "./parts";
import { type FireTexts, LINE_SIZE } from "./texts";

const PHOTO = 34;

interface Common {
  readonly layout: FireLayout;
  readonly parts: FireParts;
  readonly texts: FireTexts;
}

/** "32 of 512 shown", where not all tiles are drawn. */
function useShown({ layout }: Common, name: keyof FireLayout["mosaics"]): string[] {
  const t = useTranslations("fireDrawing");
  const { shown, count } = layout.mosaics[name].mosaic;
  return shown < count ? [t("shown", { shown, n: count })] : [];
}

interface InputProps extends Common {
  /** A value pointed at, or the channel that is arriving, in words. */
  readonly reading: string | null;
  readonly photoUrl?: string;
}

/** Name and size of the input, with the photo that it was computed from. */
export const InputLabel = memo(function InputLabel(props: InputProps) {
  const { layout, parts, texts, reading, photoUrl } = props;
  const t = useTranslations("fireDrawing");
  const drawn = useShown(props, "input");
  const box = layout.labels.input;
  const flow = layout.mode === "flow";
  const width = box.width - (photoUrl === undefined || flow ? 0 : PHOTO + 10);
  const room = !flow && shapeFits(texts, "input", width);
  const rest = [...(room ? [] : [texts.shapes.input]), texts.activations.input, ...drawn];
  const lines = flow ? rest : [rest.join(" · "), texts.activations.input];
  const { mosaics } = layout;
  return (
    <g>
      <Title
        texts={texts}
        name="input"
        x={box.x}
        y={box.y}
        width={width}
        channels={parts.tensors.input[2]}
        shape={room}
      />
      {reading !== null ? (
        <Line x={box.x} y={box.y + 31} width={width} texts={[reading]} fill="--ink" />
      ) : flow ? (
        lines.map((line, i) => <Line key={line} x={box.x} y={box.y + 33 + 17 * i} width={box.width} texts={[line]} />)
      ) : (
        <Line x={box.x} y={box.y + 31} width={width} texts={lines} />
      )}
      {photoUrl === undefined ? null : (
        <image
          href={photoUrl}
          x={flow ? box.x : mosaics.input.x + Math.max(mosaics.input.width, box.width - PHOTO) - PHOTO + 4}
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
});

/** Name and size of the squeezed maps, under them or beside them. */
export const SqueezeLabel = memo(function SqueezeLabel({ layout, parts, texts }: Common) {
  const format = useFormatter();
  const box = layout.labels.squeeze;
  const [h, w, channels] = parts.tensors.squeeze;
  const room = layout.mode === "wide" && shapeFits(texts, "squeeze", box.width);
  const shape = room ? "" : `${texts.shapes.squeeze} · `;
  const lines = [
    `${shape}${texts.activations.squeeze}`,
    `${shape}${format.number(h * w * channels)}`,
    room ? texts.activations.squeeze : texts.shapes.squeeze,
  ];
  return (
    <g>
      <Title texts={texts} name="squeeze" x={box.x} y={box.y} width={box.width} channels={channels} shape={room} />
      <Line x={box.x} y={box.y + 31} width={box.width} texts={lines} />
    </g>
  );
});

interface ResultProps extends Common {
  readonly branch: "expand1x1" | "expand3x3";
  /** Activations that exist by now. */
  readonly made: number;
  /** The filter being applied, from 0; null while another branch runs. */
  readonly filter: number | null;
  readonly known: boolean;
}

/** Name, size and state of one result. */
export const ResultLabel = memo(function ResultLabel(props: ResultProps) {
  const { layout, parts, texts, branch, made, filter, known } = props;
  const t = useTranslations("fireDrawing");
  const drawn = useShown(props, branch);
  const box = layout.labels[branch];
  const [h, w, count] = parts.tensors[branch];
  if (count === 0) return null;
  const n = h * w * count;
  const partly = made > 0 && made < n;
  const state =
    filter !== null
      ? t("applying", { filter: filter + 1, n: count })
      : known && partly
        ? ""
        : t(known && made >= n ? "done" : "waiting");
  const flow = layout.mode === "flow";
  const room = !flow && shapeFits(texts, branch, box.width);
  const title = (
    <Title texts={texts} name={branch} x={box.x} y={box.y} width={box.width} channels={count} shape={room} />
  );
  const plays = filter !== null;
  if (flow) {
    return (
      <g>
        {title}
        <Line x={box.x} y={box.y + 31} width={box.width} texts={[texts.shapes[branch]]} fill="--ink" />
        <Line
          x={box.x}
          y={box.y + 48}
          width={box.width}
          texts={[plays ? state : texts.activations[branch]]}
          fill={plays ? INK[branch] : "--ink-2"}
          bold={plays}
        />
      </g>
    );
  }
  const amount = known && partly ? t("soFar", { made, n }) : texts.activations[branch];
  const left = [...(room ? [] : [texts.shapes[branch]]), amount, ...drawn].join(" · ");
  const leftWidth = textWidth(left, LINE_SIZE);
  const fits = leftWidth + 14 + textWidth(state, LINE_SIZE, true) <= box.width;
  return (
    <g>
      {title}
      {fits ? <Line x={box.x} y={box.y + 31} width={leftWidth + 8} texts={[left]} /> : null}
      <Line
        x={box.x}
        y={box.y + 31}
        width={box.width}
        texts={[fits || plays ? state : left]}
        end={fits}
        fill={plays ? INK[branch] : fits ? "--ink-3" : "--ink-2"}
        bold={plays}
      />
    </g>
  );
});
