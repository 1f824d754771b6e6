"use client";
import { useTranslations } from "next-intl";
import { Dialog } from "radix-ui";
import { type RefObject, useRef } from "react";
import { capture, useCamera } from "./useCamera";

interface Looking {
  onPicture(file: File): void;
  onClose(): void;
}

interface Props extends Looking {
  /** Gets the focus back when this closes. */
  readonly opener: RefObject<HTMLElement | null>;
}

/** The camera and one button. It is on only while this stands; where it cannot be had, it says why and what else to do. */
export function CameraDialog({ opener, onPicture, onClose }: Props) {
  const t = useTranslations("classify.camera");
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/60" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            opener.current?.focus();
          }}
          className="fixed top-1/2 left-1/2 z-50 w-[min(640px,calc(100vw-32px))] -translate-x-1/2 -translate-y-1/2 rounded-md border border-line bg-bg p-4"
        >
          <Dialog.Title className="text-lg font-semibold">{t("title")}</Dialog.Title>
          <Viewfinder onPicture={onPicture} onClose={onClose} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Viewfinder({ onPicture, onClose }: Looking) {
  const t = useTranslations("classify.camera");
  const video = useRef<HTMLVideoElement>(null);
  const camera = useCamera(video);

  async function shoot() {
    const file = video.current && (await capture(video.current));
    if (file) onPicture(file);
  }

  return (
    <>
      <div className="relative mt-3 grid aspect-[4/3] max-h-[60vh] w-full place-items-center overflow-hidden rounded-md bg-card">
        <video ref={video} muted playsInline className="absolute inset-0 size-full object-contain" />
        {camera.is !== "on" && (
          <p
            role={camera.is === "off" ? "alert" : "status"}
            className="relative max-w-[44ch] p-6 text-center text-ink-2"
          >
            {camera.is === "off" ? t(`off.${camera.why}`) : t("starting")}
          </p>
        )}
      </div>
      <p className="mt-2 text-sm text-ink-2">{t("kept")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" className="button button-strong" disabled={camera.is !== "on"} onClick={shoot}>
          {t("shoot")}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t("close")}
        </button>
      </div>
    </>
  );
}
