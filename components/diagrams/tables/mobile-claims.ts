/** What MobileNet's paper prints of its networks' totals, in tables 4 to 9. */
import { mobilenetAccuracy } from "@/lib/facts/mobilenet-accuracy";
import { asStands, type Claim } from "./claimTypes";

export function mobileClaims(): readonly Claim[] {
  const separable = mobilenetAccuracy.nets.value.find(({ kind }) => kind === "separable")?.macs ?? 0;
  return mobilenetAccuracy.nets.value.flatMap((printed): readonly Claim[] => {
    const { alpha, resolution, kind, where } = printed;
    const standard = kind === "standard";
    const shallow = kind === "shallow";
    const of = (what: "macs" | "params"): Claim => {
      const number = asStands(printed[what], "million");
      return {
        name: { key: kind, values: { alpha, side: resolution } },
        config: { network: "mobilenet", alpha, resolution, standard, shallow },
        set: { alpha, resolution, pairs: standard ? "standard" : "separable", body: shallow ? "shallow" : "full" },
        of: what,
        unit: "million",
        printed: number,
        fact: { paper: "mobilenet", where },
        // More digits than its neighbours: counted apart from them.
        column: standard ? `standard ${what}` : `${what} ${what === "params" ? number.decimals : ""}`,
        ...(standard && what === "macs" && { why: { key: "standard", values: { macs: separable } } }),
      };
    };
    return [of("macs"), of("params")];
  });
}
