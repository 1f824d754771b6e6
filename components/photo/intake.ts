/** What people bring to the page, by whichever way, turned into one file or a reason why there is none. Pure. */
import type { ImageFault } from "@/lib/image/fault";

export type Way = "chooser" | "drop" | "paste" | "camera";

export type IntakeFault =
  /** `name` is the file's, where it has one. */
  | { readonly kind: "image"; readonly name: string | null; readonly fault: ImageFault }
  | { readonly kind: "nothing-pasted" | "nothing-dropped" | "address-dropped" }
  | { readonly kind: "clipboard-withheld"; readonly why: "plain-http" | "refused" | "no-button" }
  | { readonly kind: "camera-withheld" };

export interface Taken {
  readonly file: File;
  /** How many files came along and were left aside. */
  readonly left: number;
}

/** What the page asks of a DataTransfer, so that tests need no browser. */
export interface Transfer {
  readonly files: ArrayLike<File>;
  readonly types: readonly string[];
}

/** The first file of a drop or a paste. */
export function take({ files, types }: Transfer, way: "drop" | "paste"): Taken | IntakeFault {
  const file = files[0];
  if (file) return { file, left: files.length - 1 };
  if (way === "paste") return { kind: "nothing-pasted" };
  return { kind: types.includes("text/uri-list") ? "address-dropped" : "nothing-dropped" };
}

/** A pasted picture is called image.png by the browser, which tells nobody anything. */
export function nameOf(file: File, way: Way): string | null {
  return way === "chooser" || way === "drop" ? file.name : null;
}
