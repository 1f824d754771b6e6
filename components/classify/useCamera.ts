"use client";
import { type RefObject, useEffect, useState } from "react";

export type CameraState =
  | { readonly is: "starting" | "on" }
  | { readonly is: "off"; readonly why: "refused" | "none" | "in-use" | "failed" };

/** Whether this page may ask for the camera at all: browsers withhold it over plain http. */
export function mayAskForCamera(): boolean {
  return window.isSecureContext && typeof navigator.mediaDevices?.getUserMedia === "function";
}

function reason(error: unknown): Extract<CameraState, { is: "off" }>["why"] {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "none";
  return name === "NotReadableError" || name === "AbortError" ? "in-use" : "failed";
}

/** Shows the camera in a video element for as long as the component lives, and then turns it off. */
export function useCamera(video: RefObject<HTMLVideoElement | null>): CameraState {
  const [state, setState] = useState<CameraState>({ is: "starting" });
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    // The camera that looks away from the reader, where there is a choice.
    const wanted = { video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false };
    navigator.mediaDevices
      .getUserMedia(wanted)
      .then(async (given) => {
        stream = given;
        if (gone || !video.current) return stop();
        video.current.srcObject = given;
        await video.current.play();
        setState({ is: "on" });
      })
      .catch((error: unknown) => {
        stop();
        if (!gone) setState({ is: "off", why: reason(error) });
      });
    return () => {
      gone = true;
      stop();
    };
  }, [video]);
  return state;
}

/** The picture that the video shows now, as a file. */
export async function capture(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.95));
  return blob && new File([blob], "camera.jpg", { type: blob.type });
}
