"use client";
import { useLocale, useTranslations } from "next-intl";
import { assetPath } from "@/components/site/paths";
import { centreCrop } from "@/lib/image/resize";
import type { Decoded } from "@/lib/image/unpack";
import { PixelCanvas } from "./PixelCanvas";
import type { Choice } from "./usePhotoChoice";

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

interface Props {
  readonly choice: Choice;
  /** Something is being dragged over the page. */
  readonly over: boolean;
}

/** The photo that was given, with the square that the networks get framed on it. */
export function PhotoFrame({ choice, over }: Props) {
  const { width, height } = choice.is === "own" ? choice.own.decoded.pixels : choice.sample;
  const crop = centreCrop(width, height, 1);
  const place = {
    left: percent(crop.x, width),
    top: percent(crop.y, height),
    width: percent(crop.width, width),
    height: percent(crop.height, height),
  };
  return (
    <figure>
      <div className={`rounded-md border border-dashed p-2.5 ${over ? "border-link bg-card" : "border-ink-3"}`}>
        {/* The box keeps its height, so that no photo moves what is below. */}
        <div className="grid h-(--most) place-items-center [--most:200px] sm:[--most:256px]">
          <div
            className="relative overflow-hidden"
            style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, var(--most) * ${width / height})` }}
          >
            <Picture choice={choice} />
            {/* What is not framed is darkened by one wide outline, cut off at the photo's edge. */}
            <div aria-hidden className="absolute outline-[3000px] outline-black/55" style={place}>
              <CropMarks />
            </div>
          </div>
        </div>
      </div>
      <Caption choice={choice} />
    </figure>
  );
}

function Picture({ choice }: { readonly choice: Choice }) {
  const t = useTranslations("classify.photo");
  const locale = useLocale() === "zh" ? "zh" : "en";
  if (choice.is === "own") {
    const { name, decoded } = choice.own;
    const alt = name ? t("ownNamed", { name }) : t("ownAlt");
    return <PixelCanvas pixels={decoded.pixels} role="img" aria-label={alt} className="absolute inset-0 size-full" />;
  }
  const { file, shows, width, height } = choice.sample;
  return (
    // biome-ignore lint/performance/noImgElement: a static export optimises no images, and this one has its final size
    <img
      key={file}
      src={assetPath(file)}
      width={width}
      height={height}
      draggable={false}
      alt={t("sampleAlt", { shows: shows[locale] })}
      className="absolute inset-0 size-full"
    />
  );
}

const CORNERS = [
  "top-[3px] left-[3px] border-t-3 border-l-3",
  "top-[3px] right-[3px] border-t-3 border-r-3",
  "bottom-[3px] left-[3px] border-b-3 border-l-3",
  "right-[3px] bottom-[3px] border-r-3 border-b-3",
];

/** A frame, its corners, and thin lines at the thirds, so that it reads as a crop over light and dark photos alike. */
function CropMarks() {
  return (
    <>
      <svg
        aria-hidden
        viewBox="0 0 3 3"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
        fill="none"
        stroke="#fff"
      >
        <path d="M1 0V3M2 0V3M0 1H3M0 2H3" strokeOpacity="0.4" vectorEffect="non-scaling-stroke" />
      </svg>
      {/* A little inside, where it shows on a white page too; the exact edge is where the photo darkens. */}
      <span className="absolute inset-[3px] border border-white" />
      {CORNERS.map((corner) => (
        <span key={corner} className={`absolute size-5 border-white ${corner}`} />
      ))}
    </>
  );
}

/** What a reader would wonder about in an own photo: that it moves, was turned, or lost its transparency. */
function remarks({ animated, orientation, transparent }: Decoded): readonly ("animated" | "turned" | "transparent")[] {
  return [
    ...(animated ? (["animated"] as const) : []),
    ...(orientation > 1 ? (["turned"] as const) : []),
    ...(transparent ? (["transparent"] as const) : []),
  ];
}

function Caption({ choice }: Pick<Props, "choice">) {
  const t = useTranslations("classify.photo");
  const locale = useLocale() === "zh" ? "zh" : "en";
  return (
    <figcaption className="mt-2 min-h-10 text-sm pointer-fine:min-h-15 leading-5 text-ink-2">
      {choice.is === "sample" ? (
        `${choice.sample.shows[locale]} · ${choice.sample.credit[locale]}`
      ) : (
        <>
          {choice.own.name && <span className="break-all">{choice.own.name} · </span>}
          {t("size", { ...choice.own.decoded.original })}
          {remarks(choice.own.decoded).map((remark) => (
            <span key={remark} className="block font-medium text-ink">
              {t(remark)}
            </span>
          ))}
        </>
      )}
      <span className="block">
        {t("frame")} <span className="pointer-coarse:hidden">{t("drop")}</span>
      </span>
    </figcaption>
  );
}
