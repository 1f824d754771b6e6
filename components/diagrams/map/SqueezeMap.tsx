"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import {
  BYPASSES,
  SQUEEZE_LAYOUTS,
  SQUEEZE_MAP_OBJECT,
  SQUEEZE_SIDES,
  squeezeMapNetwork,
} from "@/lib/spec/map-squeezenet";
import { useObject } from "../object/useObject";
import { MapChoice, resolution } from "./MapChoice";
import { NetworkMap } from "./NetworkMap";

const WORDS = "squeezenetMap";
const SETTINGS = [resolution(SQUEEZE_SIDES.trained)];

/** S2: SqueezeNet as a map: as trained here, 1.1 and 1.0, with their bypasses. */
export default function SqueezeMap() {
  const t = useTranslations(WORDS);
  const object = useObject(SQUEEZE_MAP_OBJECT);
  const { net, bypass, res } = object.values;
  const network = useMemo(() => squeezeMapNetwork({ net, bypass, res }), [net, bypass, res]);
  const choice = { object, words: WORDS };
  return (
    <NetworkMap
      object={object}
      model="squeezenet"
      name="SqueezeNet"
      network={network}
      words={WORDS}
      settings={SETTINGS}
      choices={
        <>
          <MapChoice
            {...choice}
            which="net"
            options={SQUEEZE_LAYOUTS}
            write={(value) => (value === "trained" ? t("controls.options.net.trained") : value)}
            along={(next) => ({ res: SQUEEZE_SIDES[next] })}
          />
          <MapChoice {...choice} which="bypass" options={BYPASSES} />
        </>
      }
    />
  );
}
