"use client";
import { useLocale, useTranslations } from "next-intl";
import { assetPath } from "@/components/site/paths";
import type { Decoded } from "@/lib/image/decode";
import { centreCrop } from "@/lib/image/resize";
import { PixelCanvas } from "./PixelCanvas";
import type { Choice } from "./usePhotoChoice";

/** Height in pixels that the photo has at most; the box keeps it, so that no photo moves what is below. */
const HEIGHT = 256;

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
        <div className="grid place-items-center" style={{ height: HEIGHT }}>
          <div
            className="relative overflow-hidden"
            style={{ aspectRatio: `${width} / ${height}`, width: `min(100%, ${(HEIGHT * width) / height}px)` }}
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
  "top-0 left-0 border-t-4 border-l-4",
  "top-0 right-0 border-t-4 border-r-4",
  "bottom-0 left-0 border-b-4 border-l-4",
  "right-0 bottom-0 border-r-4 border-b-4",
];

/** A frame, its corners, and thin lines at the thirds, so that it reads as a crop over light and dark photos alike. */
function CropMarks() {
  return (
    <>
      <svg
        viewBox="0 0 3 3"
        preserveAspectRatio="none"
        className="absolute inset-0 size-full"
        fill="none"
        stroke="#fff"
      >
        <path d="M1 0V3M2 0V3M0 1H3M0 2H3" strokeOpacity="0.4" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className="absolute inset-0 border-2 border-white/90" />
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
    <figcaption className="mt-2 min-h-15 text-sm leading-5 text-ink-2">
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
        {t("frame")} {t("drop")}
      </span>
    </figcaption>
  );
}
