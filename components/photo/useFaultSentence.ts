"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ImageFault, ImageFormat } from "@/lib/image/fault";

const FORMATS: Readonly<Record<ImageFormat, string>> = {
  jpeg: "JPEG",
  png: "PNG",
  gif: "GIF",
  webp: "WebP",
  avif: "AVIF",
  bmp: "BMP",
  ico: "ICO",
  heic: "HEIC",
  tiff: "TIFF",
  jxl: "JPEG XL",
  svg: "SVG",
};

const MEGABYTE = 2 ** 20;

/** The ending of a name that promises a picture, or `none`. */
function pictureEnding(name: string | null): string {
  return name?.match(/\.(jpe?g|png|webp|gif|avif|bmp|heic|heif|tiff?)$/i)?.[0] ?? "none";
}

/** Says what is wrong with a file, and what to do. `name` is the file's, where it has one. Needs the messages of `image`. */
export function useFaultSentence(): (fault: ImageFault, name: string | null) => string {
  const t = useTranslations("image");
  const format = useFormatter();
  const locale = useLocale();
  return (fault, name) => {
    const file = name ? t("named", { name: name.length > 40 ? `${name.slice(0, 36)}…` : name }) : t("this");
    const ext = pictureEnding(name);
    switch (fault.kind) {
      case "empty":
      case "unreadable":
        return t(fault.kind, { file });
      case "not-an-image":
        return t(fault.found, { file, ext });
      case "broken":
        return fault.how === "cut-short"
          ? t("cutShort", { file })
          : t("damaged", { file, format: FORMATS[fault.format] });
      case "too-many-pixels": {
        const { width, height, limit } = fault;
        // English counts pixels in millions, Chinese in ten thousands (万).
        const [all, most] = [width * height, limit].map((n) => n / (locale === "zh" ? 1e4 : 1e6)) as [number, number];
        const count = format.number(all, { maximumFractionDigits: 1 });
        return t("tooManyPixels", { file, width, height, count, limit: most });
      }
      case "file-too-large":
        return t("fileTooLarge", {
          file,
          megabytes: Math.ceil(fault.bytes / MEGABYTE),
          limit: fault.limit / MEGABYTE,
        });
      case "unsupported":
        if (fault.format === "heic" || fault.format === "svg") return t(fault.format, { file });
        return t("unsupported", { file, format: FORMATS[fault.format] });
    }
  };
}
