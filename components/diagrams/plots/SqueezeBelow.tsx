"use client";
import { useFormatter, useTranslations } from "next-intl";
import { squeezenetFacts } from "@/lib/facts";
import { squeezenetTable2 } from "@/lib/facts/squeezenet-compression";
import { squeezenetSpace } from "@/lib/facts/squeezenet-space";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { vgg16 } from "@/lib/graph/networks/vgg16";
import { cost } from "@/lib/readings/cost";
import { Comparison } from "../object/Comparison";
import { countedAlexNet, countedSqueezeNet } from "./compared";
import { Ledger, type LedgerRow } from "./Ledger";
import type { SqueezePoint } from "./squeeze";
import { countedSqueeze, HELD, mebibytesOf, megabytesOf } from "./squeeze";

function useRows(): readonly LedgerRow[] {
  const t = useTranslations("squeezenetPlot.ledger");
  const format = useFormatter();
  const { fewerThanAlexNet, smallerThanCompressedAlexNet, alexnetCompressed, bypass, v11LessWork } = squeezenetFacts;
  const { ratio, share, simpleGain, gigaflops, macro, conv10Pad } = squeezenetSpace;
  const number = (value: number, digits = 2) => format.number(value, { maximumFractionDigits: digits });
  const [own, alexnet] = [countedSqueezeNet(), countedAlexNet()];
  const wide = countedSqueeze({ ...HELD.ratio, sr: 0.75 }).params;
  const half = countedSqueeze(HELD.share).params;
  const macs = (config: Parameters<typeof squeezenet>[0]) => cost(squeezenet(config)).macs / 1e9;
  const released = macs({ resolution: 227, conv10_pad: conv10Pad.value });
  const [small, large] = [macs({ version: "1.1" }), macs({ version: "1.1", resolution: 227 })];
  const small0 = macs({});
  const gain = (of: "top1" | "top5") => number(bypass.simple.value[of] - bypass.none.value[of], 1);
  const smallest = squeezenetTable2.find(
    ({ value }) => value.network === "AlexNet" && value.method === "deepCompression",
  );
  const [plain = 0, much = 0] = ratio.value.points.map(({ megabytes }) => megabytes);
  return [
    {
      id: "fifty",
      what: t("fifty.what"),
      printed: `${fewerThanAlexNet.value}×`,
      counted: `${number(alexnet.params / own.params, 1)}×`,
      why: t("fifty.why", { alexnet: format.number(alexnet.params), squeezenet: format.number(own.params) }),
    },
    {
      id: "size",
      what: t("size.what"),
      printed: `${plain} / ${share.value.points[0]?.megabytes} / ${much}`,
      counted: `${number(megabytesOf(own.params))} / ${number(megabytesOf(half))} / ${number(megabytesOf(wide))}`,
      why: t("size.why", {
        first: number(mebibytesOf(own.params)),
        second: number(mebibytesOf(half)),
        third: number(megabytesOf(wide)),
      }),
    },
    {
      id: "compressed",
      what: t("compressed.what"),
      printed: `${number(smallerThanCompressedAlexNet.value)}×`,
      counted: `${number(alexnetCompressed.value.megabytes / plain)}×`,
      why: t("compressed.why", {
        times: smallest?.value.times ?? 0,
        alexnet: number(alexnetCompressed.value.megabytes),
        squeezenet: number(plain),
      }),
    },
    {
      id: "bypass",
      what: t("bypass.what"),
      printed: `${simpleGain.value.top1} / ${simpleGain.value.top5}`,
      counted: `${gain("top1")} / ${gain("top5")}`,
      why: t("bypass.why"),
    },
    {
      id: "flops11",
      what: t("flops11.what"),
      printed: number(gigaflops.value.v11),
      counted: `${number(2 * small, 3)} / ${number(2 * large, 3)}`,
      why: t("flops11.why", {
        times: number(v11LessWork.value),
        small: number(small0 / small),
        large: number(released / large),
        top5: number(gigaflops.value.top5, 1),
        params: format.number(gigaflops.value.params11),
      }),
    },
    {
      id: "pools",
      what: t("pools.what"),
      printed: macro.value.pools.join(", "),
      counted: macro.value.pools.join(", "),
      why: t("pools.why"),
    },
  ];
}

/** Below S5: what the reader's setting costs beside AlexNet and VGG-16, and where the paper and the arithmetic part. */
export function SqueezeBelow({ own }: { readonly own: SqueezePoint }) {
  const t = useTranslations("squeezenetPlot");
  const vgg = cost(vgg16());
  const bar = (name: string, value: number, role: "input" | "plain") => ({ name, segments: [{ role, value }] });
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      <Comparison
        title={t("compare.title")}
        rows={(["params", "macs"] as const).map((of) => ({
          id: of,
          name: t(`totals.${of}`),
          bars: [
            bar(t("compare.own"), own.counted[of], "input"),
            bar("VGG-16", vgg[of], "plain"),
            bar("AlexNet", countedAlexNet()[of], "plain"),
          ],
        }))}
      >
        {t("compare.note")}
      </Comparison>
      <Ledger rows={useRows()} />
    </div>
  );
}
