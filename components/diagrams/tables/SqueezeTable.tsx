"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import {
  isPublished,
  METAPARAMETERS,
  SQUEEZE_TABLE_OBJECT,
  type SqueezeTableValues,
  squeezeTableConfig,
} from "@/lib/spec/table-squeezenet";
import { faultAt } from "../object/faultAt";
import { useObject } from "../object/useObject";
import { Claims } from "./Claims";
import { Living } from "./Living";
import { SQUEEZE_SLIDERS, SqueezeChoices, SqueezeSlider } from "./SqueezeControls";
import { SqueezeFormulas } from "./SqueezeFormulas";
import { squeezeClaims } from "./squeeze-claims";
import { squeezeTable } from "./squeeze-view";

/** S3: the paper's table 1, counted on the graph at any metaparameters. */
export default function SqueezeTable() {
  const t = useTranslations("squeezenetTable");
  const object = useObject(SQUEEZE_TABLE_OBJECT);
  const { values } = object;
  const { version, base_e, incr_e, freq, pct3x3, sr, resolution, classes, bypass, pad } = values;
  const living = useMemo(
    () => squeezeTable({ version, base_e, incr_e, freq, pct3x3, sr, resolution, classes, bypass, pad }),
    [version, base_e, incr_e, freq, pct3x3, sr, resolution, classes, bypass, pad],
  );
  const build = useCallback(
    () =>
      squeezenet(squeezeTableConfig({ version, base_e, incr_e, freq, pct3x3, sr, resolution, classes, bypass, pad })),
    [version, base_e, incr_e, freq, pct3x3, sr, resolution, classes, bypass, pad],
  );
  const graph = useMemo(() => (living.built ? build() : null), [living, build]);
  const paper = useMemo(() => cost(squeezenet({ resolution })), [resolution]);
  const told = useCallback((settings: SqueezeTableValues) => {
    const { built } = squeezeTable(settings);
    const pair = built?.table.rows.filter(({ id }) => id.startsWith("fire")) ?? [];
    return {
      depth: built?.table.depth ?? 0,
      fires: pair.reduce((sum, { share }) => sum + share.params, 0),
      conv1: built?.table.rows.find(({ id }) => id === "conv1")?.share.macs ?? 0,
      last: built?.table.rows.find(({ id }) => id === "conv10")?.share.params ?? 0,
      first: built?.table.rows.find(({ id }) => id === "conv1")?.gives[0] ?? 0,
      side: settings.resolution,
      sr: settings.sr,
      times: built ? built.table.cost.params / cost(squeezenet({ resolution: settings.resolution })).params : 1,
    };
  }, []);
  const fault = faultAt(object, living.fault);
  const metaparameters = METAPARAMETERS.map((name) => `${name} ${values[name]}`).join(", ");
  return (
    <Living
      object={object}
      words="squeezenetTable"
      living={living}
      caption={t("caption", {
        which: isPublished(values) ? "published" : "own",
        version,
        metaparameters,
        resolution,
        classes,
        bypass,
      })}
      name={`squeezenet-table-${isPublished(values) ? version : "own"}-${resolution}`}
      controls={SQUEEZE_SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <SqueezeSlider object={object} which={which} fault={fault(which, form)} form={form} />,
      }))}
      choices={<SqueezeChoices object={object} />}
      paper={paper}
      network={{
        name: "SqueezeNet",
        graph: build,
      }}
      told={told}
    >
      <div className="grid gap-8">
        {graph && <SqueezeFormulas graph={graph} values={{ base_e, incr_e, freq, pct3x3, sr }} />}
        <Claims spec={SQUEEZE_TABLE_OBJECT} words="squeezenetTable" claims={squeezeClaims} />
      </div>
    </Living>
  );
}
