"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LAYOUTS } from "@/lib/spec/map-mobilenet";
import { LAYOUT_SIDES, SCALES, SHUFFLE_MAP_OBJECT, SHUFFLES, shuffleMapNetwork } from "@/lib/spec/map-shufflenet";
import { GROUP_COUNTS } from "@/lib/spec/stages";
import { NumberRow } from "../object/ChoiceRow";
import { useObject } from "../object/useObject";
import { MapChoice, resolution } from "./MapChoice";
import { NetworkMap } from "./NetworkMap";
import { useSpread } from "./useSpread";

const WORDS = "shufflenetMap";
const SETTINGS = [
  { which: "width", decimals: 2, step: 0.25, ticks: SCALES, also: "g" },
  resolution(LAYOUT_SIDES.trained),
] as const;

/** N6: ShuffleNet as a map: as trained here or as in the paper, at any number of groups, width and resolution. */
export default function ShuffleMap() {
  const t = useTranslations(WORDS);
  const object = useObject(SHUFFLE_MAP_OBJECT);
  const { values, change } = object;
  const { net, g, width, shuffle, res } = values;
  const network = useMemo(() => shuffleMapNetwork({ net, g, width, shuffle, res }), [net, g, width, shuffle, res]);
  const { gauges, choice: spread } = useSpread(object);
  const choice = { object, words: WORDS };
  return (
    <NetworkMap
      object={object}
      model="shufflenet"
      name="ShuffleNet"
      network={network}
      words={WORDS}
      settings={SETTINGS}
      gauges={gauges}
      choices={
        <>
          <MapChoice {...choice} which="net" options={LAYOUTS} along={(next) => ({ res: LAYOUT_SIDES[next] })} />
          <NumberRow
            label={t("controls.g")}
            name={t("controls.g")}
            value={g}
            options={GROUP_COUNTS}
            onChange={(next) => change({ g: next }, "begin")}
          />
          <MapChoice {...choice} which="shuffle" options={SHUFFLES} />
          {spread}
        </>
      }
    />
  );
}
