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
import { ChoiceRow } from "../object/ChoiceRow";
import { faultAt } from "../object/faultAt";
import { SettingSlider } from "../object/SettingSlider";
import { useObject } from "../object/useObject";
import { NetworkMap } from "./NetworkMap";

/** S2: SqueezeNet as a map: as trained here, 1.1 and 1.0, with their bypasses. */
export default function SqueezeMap() {
  const t = useTranslations("squeezenetMap");
  const object = useObject(SQUEEZE_MAP_OBJECT);
  const { values, change } = object;
  const { net, bypass, res } = values;
  const network = useMemo(() => squeezeMapNetwork({ net, bypass, res }), [net, bypass, res]);
  const fault = faultAt(object, network.fault);
  return (
    <NetworkMap
      object={object}
      model="squeezenet"
      name="SqueezeNet"
      network={network}
      title={t("title")}
      howToRead={t("howToRead")}
      choices={
        <>
          <ChoiceRow
            label={t("controls.net")}
            name={t("controls.net")}
            value={net}
            options={SQUEEZE_LAYOUTS.map((value) => ({
              value,
              label: value === "trained" ? t("controls.trained") : value,
            }))}
            onChange={(next) => change({ net: next, res: SQUEEZE_SIDES[next] }, "begin")}
          />
          <ChoiceRow
            label={t("controls.bypass")}
            name={t("controls.bypass")}
            value={bypass}
            options={BYPASSES.map((value) => ({ value, label: t(`controls.bypasses.${value}`) }))}
            onChange={(next) => change({ bypass: next }, "begin")}
          />
        </>
      }
      controls={[
        {
          key: "res",
          name: t("controls.res"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="squeezenetMap.controls"
              which="res"
              track="linear"
              step={16}
              ticks={[SQUEEZE_SIDES.trained]}
              fault={fault("res", form)}
              form={form}
            />
          ),
        },
      ]}
    />
  );
}
