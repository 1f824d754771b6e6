import type { IntakeFault } from "@/components/photo/intake";

/** The picture in the clipboard, by the button. Browsers give it only in a secure context, and only when the reader allows it. */
export async function readClipboard(): Promise<File | IntakeFault> {
  if (!window.isSecureContext) return { kind: "clipboard-withheld", why: "plain-http" };
  if (typeof navigator.clipboard?.read !== "function") return { kind: "clipboard-withheld", why: "no-button" };
  try {
    for (const item of await navigator.clipboard.read()) {
      const type = item.types.find((name) => name.startsWith("image/"));
      if (type) return new File([await item.getType(type)], "clipboard", { type });
    }
    return { kind: "nothing-pasted" };
  } catch {
    return { kind: "clipboard-withheld", why: "refused" };
  }
}
