"use client";
import { useTranslations } from "next-intl";
import type { IntakeFault } from "@/components/photo/intake";
import { useFaultSentence } from "@/components/photo/useFaultSentence";
import type { Intake } from "@/components/photo/useIntake";
import type { Missing } from "./usePhotoChoice";

interface Props {
  readonly intake: Intake;
  readonly missing: Missing | null;
}

type Words = "nothingPasted" | "nothingDropped" | "addressDropped" | "cameraWithheld";
const WORDS: Readonly<Record<"nothing-pasted" | "nothing-dropped" | "address-dropped" | "camera-withheld", Words>> = {
  "nothing-pasted": "nothingPasted",
  "nothing-dropped": "nothingDropped",
  "address-dropped": "addressDropped",
  "camera-withheld": "cameraWithheld",
};
const CLIPBOARD = {
  "plain-http": "clipboardPlainHttp",
  refused: "clipboardRefused",
  "no-button": "clipboardNoButton",
} as const;

/** Beside the place where photos are given: what was wrong with the last one, or what else is worth a word. */
export function IntakeNote({ intake, missing }: Props) {
  const t = useTranslations("classify.photo");
  const sentence = useFaultSentence();

  function said(fault: IntakeFault): string {
    if (fault.kind === "image") return sentence(fault.fault, fault.name);
    if (fault.kind === "clipboard-withheld") return t(CLIPBOARD[fault.why]);
    return t(WORDS[fault.kind]);
  }

  return (
    <div className="text-[15px] leading-snug">
      <p role="alert" data-testid="fault" className="text-bad not-empty:mt-3">
        {intake.fault && said(intake.fault)}
      </p>
      <p role="status" className="text-ink-2 not-empty:mt-3">
        {intake.busy
          ? t("busy")
          : intake.left > 0
            ? t("left", { count: intake.left })
            : missing?.is === "own"
              ? t("missingOwn")
              : missing && t("missingSample", { given: missing.given })}
      </p>
    </div>
  );
}
