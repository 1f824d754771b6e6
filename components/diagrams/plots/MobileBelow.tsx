"use client";
import { useFormatter, useTranslations } from "next-intl";
import { mobilenetAccuracy } from "@/lib/facts/mobilenet-accuracy";
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { separable } from "@/lib/graph/blocks/separable";
import { standard } from "@/lib/graph/blocks/standard";
import { cost } from "@/lib/readings/cost";
import { countedSqueezeNet } from "./compared";
import { Ledger, type LedgerRow } from "./Ledger";
import { countedMobile } from "./mobile";

const SIDE = 14;
const CHANNELS = 512;
const SMALLER = { alpha: 0.75, side: 10 };

/** Table 3's layer counted: each change on top of the one before. Convolutions alone, as the paper counts. */
export function countedLayer(): readonly { readonly macs: number; readonly params: number }[] {
  const kernels = (graph: ReturnType<typeof standard>) => {
    const { macs, split } = cost(graph);
    return { macs, params: split.kernel };
  };
  const full = { in: CHANNELS, out: CHANNELS, h: SIDE, w: SIDE };
  const thin = CHANNELS * SMALLER.alpha;
  const narrow = { ...full, in: thin, out: thin };
  return [
    kernels(standard(full)),
    kernels(separable(full)),
    kernels(separable(narrow)),
    kernels(separable({ ...narrow, h: SMALLER.side, w: SMALLER.side })),
  ];
}

function LayerTable() {
  const t = useTranslations("mobilenetPlot.layer");
  const format = useFormatter();
  const counted = countedLayer();
  const millions = (value: number) => format.number(value / 1e6, { maximumSignificantDigits: 4 });
  const cell = "py-1.5 pl-3 text-right";
  return (
    <div className="min-w-0" data-layer-table>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("note", { side: SIDE, channels: CHANNELS })}</span>
      </div>
      <table className="w-full text-[15px] tabular-nums">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="text-sm text-ink-2">
          <tr>
            <td />
            {(["macs", "params"] as const).map((of) => (
              <th key={of} scope="colgroup" colSpan={2} className="pl-3 text-right font-semibold">
                {t(of)}
              </th>
            ))}
          </tr>
          <tr className="border-b border-ink">
            <td />
            {(["macs", "params"] as const).flatMap((of) =>
              (["printed", "counted"] as const).map((column) => (
                <th key={`${of} ${column}`} scope="col" className="pl-3 text-right font-normal">
                  {t(column)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {mobilenetAccuracy.layer.value.map(({ id, macs, params }, i) => (
            <tr key={id} className="border-b border-line" data-row={id}>
              <th scope="row" className="py-1.5 text-left font-normal">
                {t(`rows.${id}`)}
              </th>
              <td className={`${cell} text-ink-2`}>{format.number(macs)}</td>
              <td className={`${cell} font-semibold`}>{millions(counted[i]?.macs ?? 0)}</td>
              <td className={`${cell} text-ink-2`}>{format.number(params)}</td>
              <td className={`${cell} font-semibold`}>{millions(counted[i]?.params ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t("rho", { side: SMALLER.side })}</p>
    </div>
  );
}

/** What the authors' repository lists for sixteen networks, each beside what its own network costs. */
function Checkpoints() {
  const t = useTranslations("mobilenetPlot.slim");
  const format = useFormatter();
  const { sides, macs } = mobilenetAccuracy.slim.value;
  return (
    <div className="min-w-0" data-checkpoints>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("note")}</span>
      </div>
      <table className="w-full text-[15px] tabular-nums">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="border-b border-ink text-sm text-ink-2">
          <tr>
            <th scope="col" className="text-left font-normal">
              α
            </th>
            {sides.map((side) => (
              <th key={side} scope="col" className="pl-3 text-right font-normal">
                {side} × {side}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(macs).map(([alpha, row]) => (
            <tr key={alpha} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {format.number(Number(alpha), { minimumFractionDigits: 1 })}
              </th>
              {sides.map((side, i) => {
                const listed = row[i] ?? 0;
                const counted = countedMobile({ alpha: Number(alpha), resolution: side, kind: "separable" }).macs / 1e6;
                const wrong = Math.abs(listed - counted) >= 1;
                return (
                  <td key={side} className="py-1.5 pl-3 text-right" data-wrong={wrong}>
                    {wrong ? <s className="text-bad">{listed}</s> : listed}{" "}
                    <span className={wrong ? "font-semibold" : "text-ink-2"}>
                      ({format.number(counted, { maximumFractionDigits: 1 })})
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t("why")}</p>
    </div>
  );
}

function useRows(): readonly LedgerRow[] {
  const t = useTranslations("mobilenetPlot.ledger");
  const format = useFormatter();
  const { claims, squeezenet, alexnet, nets } = mobilenetAccuracy;
  const number = (value: number) => format.number(value);
  const millions = (value: number, digits = 4) => format.number(value / 1e6, { maximumSignificantDigits: digits });
  const small = nets.value.find(({ alpha, resolution }) => alpha === 0.5 && resolution === 160);
  const squeeze = countedSqueezeNet().macs;
  const halves = countedMobile({ alpha: 0.5, resolution: 160, kind: "separable" }).macs;
  const points = (other: number) => format.number((small?.top1 ?? 0) - other, { maximumFractionDigits: 1 });
  return [
    {
      id: "squeezenetMacs",
      what: t("squeezenetMacs.what"),
      printed: number(squeezenet.value.macs),
      counted: millions(squeeze),
      why: t("squeezenetMacs.why", {
        shuffle: shufflenetErrors.others.value.find(({ id }) => id === "squeezenet")?.macs ?? 0,
        times: claims.value.timesLess,
        counted: format.number(squeeze / halves, { maximumFractionDigits: 1 }),
      }),
    },
    {
      id: "better",
      what: t("better.what", { percent: claims.value.percentBetter }),
      printed: number(claims.value.percentBetter),
      counted: `${points(alexnet.value.top1)} / ${points(squeezenet.value.top1)}`,
      why: t("better.why", { alexnet: points(alexnet.value.top1), squeezenet: points(squeezenet.value.top1) }),
    },
  ];
}

/** Below M6: table 3's layer, and where the paper and the arithmetic part. */
export function MobileBelow() {
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <div className="grid content-start gap-8">
        <LayerTable />
        <Checkpoints />
      </div>
      <Ledger rows={useRows()} />
    </div>
  );
}
