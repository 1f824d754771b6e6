"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Intake } from "@/components/photo/useIntake";
import { readClipboard } from "./clipboard";
import { mayAskForCamera } from "./useCamera";

const CameraDialog = dynamic(() => import("./CameraDialog").then((module) => module.CameraDialog), { ssr: false });

/** A telephone opens its own camera for such a field, over plain http too; a desktop would only show files. */
const PHONE = "(pointer: coarse) and (hover: none)";

/** Three ways to bring a photo, besides dropping one. */
export function PhotoButtons({ intake }: { readonly intake: Intake }) {
  const t = useTranslations("classify.photo");
  const chooser = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [filming, setFilming] = useState(false);

  function takePicture() {
    if (mayAskForCamera()) setFilming(true);
    else if (window.matchMedia(PHONE).matches) camera.current?.click();
    else intake.complain({ kind: "camera-withheld" });
  }

  async function paste() {
    const got = await readClipboard();
    if (got instanceof File) intake.give(got, "paste");
    else intake.complain(got);
  }

  function chosen(input: HTMLInputElement, way: "chooser" | "camera") {
    const file = input.files?.[0];
    if (file) intake.give(file, way, (input.files?.length ?? 1) - 1);
    // So that choosing the same file once more is a change again.
    input.value = "";
  }

  return (
    <div className="flex flex-wrap gap-3 max-sm:gap-2 max-sm:[&>button]:grow max-sm:[&>button]:px-3">
      <button type="button" className="button button-strong" onClick={() => chooser.current?.click()}>
        {t("choose")}
      </button>
      <input
        ref={chooser}
        type="file"
        accept="image/*,.heic,.heif,.avif"
        multiple
        hidden
        data-testid="chooser"
        onChange={(event) => chosen(event.currentTarget, "chooser")}
      />
      <button ref={opener} type="button" className="button" onClick={takePicture}>
        {t("camera")}
      </button>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        onChange={(event) => chosen(event.currentTarget, "camera")}
      />
      <button type="button" className="button" onClick={paste}>
        {t("paste")}
      </button>
      {filming && (
        <CameraDialog
          opener={opener}
          onClose={() => setFilming(false)}
          onPicture={(file) => {
            setFilming(false);
            intake.give(file, "camera");
          }}
        />
      )}
    </div>
  );
}
