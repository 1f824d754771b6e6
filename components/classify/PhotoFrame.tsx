"use client";
import { useLocale, useTranslations } from "next-intl";
import { assetPath } from "@/components/site/paths";
import type { Decoded } from "@/lib/image/decode";
import { centreCrop } from "@/lib/image/resize";
import { PixelCanvas } from "./PixelCanvas";
import type { Choice } from "./usePhotoChoice";

/** Height in pixels that the photo has at most; the box keeps it, so that no photo moves what is below. */
const HEIGHT = 270;

const percent = (part: number, whole: number): string => `${(100 * part) / whole}%`;

/** The photo that was given, with the square that the networks get framed on it. */
export function PhotoFrame({ choice }: { readonly choice: Choice }) {
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

function CropMarks() {
  const corners = "M0 12V0H12M88 0H100V12M100 88V100H88M12 100H0V88";
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      className="size-full overflow-hidden"
      fill="none"
      stroke="#fff"
    >
      <path d="M33.3 0V100M66.7 0V100M0 33.3H100M0 66.7H100" strokeOpacity="0.35" vectorEffect="non-scaling-stroke" />
      <path d="M0 0H100V100H0Z" strokeWidth="2" vectorEffect="non-scaling-stroke" />
      <path d={corners} strokeWidth="7" vectorEffect="non-scaling-stroke" />
    </svg>
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

function Caption({ choice }: { readonly choice: Choice }) {
  const t = useTranslations("classify.photo");
  const locale = useLocale() === "zh" ? "zh" : "en";
  if (choice.is === "sample") {
    const { shows, credit } = choice.sample;
    return (
      <figcaption className="mt-2 min-h-10 text-sm leading-5 text-ink-2">
        {shows[locale]} · {credit[locale]}
      </figcaption>
    );
  }
  const { decoded, name } = choice.own;
  return (
    <figcaption className="mt-2 min-h-10 text-sm leading-5 text-ink-2">
      {name && <span className="break-all">{name} · </span>}
      {t("size", { ...decoded.original })}
      {remarks(decoded).map((remark) => (
        <span key={remark} className="block font-medium text-ink">
          {t(remark)}
        </span>
      ))}
    </figcaption>
  );
}
