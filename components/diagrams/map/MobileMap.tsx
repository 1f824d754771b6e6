"use client";
import { useMemo } from "react";
import { ALPHAS, LAYOUTS, MOBILE_DEFAULTS, MOBILE_MAP_OBJECT, mobileMapNetwork } from "@/lib/spec/map-mobilenet";
import { useObject } from "../object/useObject";
import { MapChoice, resolution } from "./MapChoice";
import { NetworkMap } from "./NetworkMap";

const WORDS = "mobilenetMap";
const SETTINGS = [
  { which: "alpha", decimals: 2, step: 0.05, ticks: ALPHAS },
  resolution(MOBILE_DEFAULTS.trained.res),
] as const;

/** M7: MobileNet as a map: as trained here or as in the paper, at any width and resolution. */
export default function MobileMap() {
  const object = useObject(MOBILE_MAP_OBJECT);
  const { net, alpha, res } = object.values;
  const network = useMemo(() => mobileMapNetwork({ net, alpha, res }), [net, alpha, res]);
  return (
    <NetworkMap
      object={object}
      model="mobilenet"
      name="MobileNet"
      network={network}
      words={WORDS}
      settings={SETTINGS}
      choices={
        <MapChoice
          object={object}
          words={WORDS}
          which="net"
          options={LAYOUTS}
          along={(next) => MOBILE_DEFAULTS[next]}
        />
      }
    />
  );
}
