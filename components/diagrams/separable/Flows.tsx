import { Ribbon } from "@/components/marks/Ribbon";
import { type Rect, ribbonThickness } from "@/lib/readings/scene";
import type { LayerName } from "@/lib/spec/separable";
import type { SeparableLayout } from "./layout";
import type { Moment } from "./time";

interface Props {
  readonly layout: SeparableLayout;
  readonly tensors: SeparableLayout["tensors"];
  readonly moment: Moment;
  readonly channels: number;
  readonly out: number;
}

const MOST = 18;

/** What reads what, as bands of their channels: faint. */
export function Flows({ layout, tensors, moment, channels, out }: Props) {
  const wide = layout.mode === "wide";
  const thick = (count: number) => ribbonThickness(count, Math.max(channels, out), MOST);
  const across = (key: string, a: Rect, b: Rect, count: number, opacity = 1) => {
    const height = Math.min(a.height, b.height);
    const level = (rect: Rect) => rect.y + height / 2;
    return (
      <Ribbon
        key={key}
        axis="x"
        from={{ x: a.x + a.width + 2, y: level(a) }}
        to={{ x: b.x - 2, y: level(b) }}
        thickness={thick(count)}
        fromLimit={a.height}
        toLimit={b.height}
        hue="--track"
        opacity={opacity}
      />
    );
  };
  const row = (layer: LayerName, count: number) => {
    const { closed } = moment.folding[layer];
    const [conv, bn, relu] = [tensors[layer], tensors[`${layer}Bn`], tensors[`${layer}Relu`]];
    return (
      <g key={layer}>
        {closed === 0 && across("in", conv, layout.norms[layer], count)}
        {closed === 0 && across("out", layout.norms[layer], bn, count)}
        {wide && across("relu", bn, relu, count)}
      </g>
    );
  };
  const { banks } = layout;
  return (
    <g>
      {across("read", tensors.input, banks.dw, channels)}
      {wide && across("filtered", banks.dw, tensors.dw, channels)}
      {row("dw", channels)}
      {wide ? (
        <Bend from={tensors.dwRelu} to={banks.pw} y={layout.labels.pw.y - 13} />
      ) : (
        across("mixed", tensors.dwRelu, banks.pw, channels)
      )}
      {wide && across("made", banks.pw, tensors.pw, out)}
      {row("pw", out)}
    </g>
  );
}

/** From the end of the first row back to the beginning of the second. */
function Bend({ from, to, y }: { readonly from: Rect; readonly to: Rect; readonly y: number }) {
  const [start, end] = [from.x + from.width / 2, Math.max(8, to.x - 14)];
  const arrive = to.y + Math.min(24, to.height / 2);
  const r = 8;
  return (
    <g fill="none" stroke="var(--track)" strokeWidth={5} strokeLinejoin="round">
      <path
        d={`M${start} ${from.y + from.height + 2}V${y - r}Q${start} ${y} ${start - r} ${y}H${end + r}Q${end} ${y} ${end} ${y + r}V${arrive}H${to.x - 3}`}
      />
    </g>
  );
}
