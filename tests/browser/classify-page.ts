import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";

export const networks = ["squeezenet", "mobilenet", "shufflenet"] as const;
export type Network = (typeof networks)[number];

export const column = (page: Page, network: Network): Locator => page.locator(`[data-network=${network}]`);
export const fault = (page: Page): Locator => page.getByTestId("fault");
export const verdict = (page: Page): Locator => page.getByTestId("verdict");

/** Until all three networks have answered about the photo that is shown. */
export async function answered(page: Page): Promise<void> {
  await expect(page.locator("[data-network][aria-busy=false]")).toHaveCount(networks.length, { timeout: 60_000 });
}

export async function open(page: Page, path = "/en/classify/"): Promise<void> {
  await page.goto(path);
  await answered(page);
}

/** Name and percentage of a column's rows, the most probable first. */
export async function ranks(page: Page, network: Network): Promise<readonly { name: string; percent: number }[]> {
  const rows = await column(page, network).getByRole("listitem").getByRole("button").allInnerTexts();
  return rows.map((row) => {
    const words = row.split("\n").filter((line) => line.trim() !== "" && !/^(rank|第) \d+( 位)?$/.test(line));
    return { name: words[0] ?? "", percent: Number(words.at(-1)?.replace(/[<%\s]/g, "")) };
  });
}

interface FileLike {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export async function choose(page: Page, ...files: readonly FileLike[]): Promise<void> {
  await page.getByTestId("chooser").setInputFiles([...files]);
}

/** Drops or pastes files as the browser would, made in the page from their bytes. */
export async function bring(
  page: Page,
  way: "drop" | "paste",
  files: readonly FileLike[],
  text?: string,
): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, base64: buffer.toString("base64") }));
  await page.evaluate(
    ({ way, given, text }) => {
      const transfer = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: mimeType }));
      }
      if (text) transfer.setData("text/uri-list", text);
      if (way === "drop") {
        const event = (name: string) =>
          new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event("dragenter"));
        document.body.dispatchEvent(event("dragover"));
        document.body.dispatchEvent(event("drop"));
      } else {
        const event = new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    },
    { way, given, text },
  );
}

/** Red, green and blue of the picture that the networks get, at a place from 0 to 63. */
export async function seenAt(page: Page, x: number, y: number): Promise<readonly [number, number, number]> {
  return page.getByTestId("seen").evaluate(
    (canvas, [x, y]) => {
      const data = (canvas as HTMLCanvasElement).getContext("2d")?.getImageData(x, y, 1, 1).data;
      return [data?.[0] ?? -1, data?.[1] ?? -1, data?.[2] ?? -1] as const;
    },
    [x, y] as const,
  );
}

export const sampleFile = (id: string): FileLike => ({
  name: `${id}.jpg`,
  mimeType: "image/jpeg",
  buffer: readFileSync(`public/samples/${id}.jpg`),
});

export const asFile = (name: string, mimeType: string, buffer: Buffer): FileLike => ({ name, mimeType, buffer });
