"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { ALPHAS, LAYOUTS, MOBILE_DEFAULTS, MOBILE_MAP_OBJECT, mobileMapNetwork } from "@/lib/spec/map-mobilenet";
import { ChoiceRow } from "../object/ChoiceRow";
import { faultAt } from "../object/faultAt";
import { SettingSlider } from "../object/SettingSlider";
import { useObject } from "../object/useObject";
import { NetworkMap } from "./NetworkMap";

/** M7: MobileNet as a map: as trained here or as in the paper, at any width and resolution. */
export default function MobileMap() {
  const t = useTranslations("mobilenetMap");
  const object = useObject(MOBILE_MAP_OBJECT);
  const { values, change } = object;
  const { net, alpha, res } = values;
  const network = useMemo(() => mobileMapNetwork({ net, alpha, res }), [net, alpha, res]);
  const fault = faultAt(object, network.fault);
  return (
    <NetworkMap
      object={object}
      model="mobilenet"
      name="MobileNet"
      network={network}
      title={t("title")}
      howToRead={t("howToRead")}
      choices={
        <ChoiceRow
          label={t("controls.net")}
          name={t("controls.net")}
          value={net}
          options={LAYOUTS.map((value) => ({ value, label: t(`controls.${value}`) }))}
          onChange={(next) => change({ net: next, ...MOBILE_DEFAULTS[next] }, "begin")}
        />
      }
      controls={[
        {
          key: "alpha",
          name: t("controls.alpha"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="mobilenetMap.controls"
              which="alpha"
              track="linear"
              decimals={2}
              step={0.05}
              ticks={ALPHAS}
              fault={fault("alpha", form)}
              form={form}
            />
          ),
        },
        {
          key: "res",
          name: t("controls.res"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="mobilenetMap.controls"
              which="res"
              track="linear"
              step={16}
              ticks={[MOBILE_DEFAULTS.trained.res]}
              fault={fault("res", form)}
              form={form}
            />
          ),
        },
      ]}
    />
  );
}
