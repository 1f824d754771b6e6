/**
 * The drawing as a file of its own, from the DOM node that holds it: layers in their order, canvases as embedded pictures,
 * colours and fonts written out, a caption of two lines below. Reads the DOM and changes nothing in it.
 */
const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-linejoin",
  "stroke-dasharray",
  "paint-order",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
  "font-variant-numeric",
  "font-style",
  "letter-spacing",
  "fill-opacity",
  "stroke-opacity",
  "stroke-linecap",
  "dominant-baseline",
  "visibility",
] as const;
const FONTS =
  '"Source Sans 3 Variable", "Source Sans 3", "Source Sans Pro", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", Arial, sans-serif';
const MARGIN = 20;
const CAPTION = 52;
/** Size of the caption's smallest letters, in CSS pixels: a narrow drawing's ground is made as wide as they need. */
const LEAST = 9;

/** Two lines: what is shown, with its settings; where its numbers are from, and the link that restores it. */
export interface Caption {
  readonly title: string;
  readonly source: string;
  readonly link: string;
}

export interface Exported {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

function inline(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  const text = PROPERTIES.map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
  to.setAttribute("style", text);
  to.removeAttribute("class");
  [...from.children].forEach((child, i) => {
    const copy = to.children[i];
    if (copy !== undefined) inline(child, copy);
  });
}

async function dataUrl(address: string): Promise<string> {
  const blob = await (await fetch(address)).blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** Pictures that a copied layer refers to, put into the file itself. One that cannot be read is left out. */
async function embedImages(layer: SVGElement): Promise<void> {
  for (const image of layer.querySelectorAll("image")) {
    const href = image.getAttribute("href") ?? "";
    if (href.startsWith("data:")) continue;
    try {
      image.setAttribute("href", await dataUrl(href));
    } catch {
      image.remove();
    }
  }
}

function picture(canvas: HTMLCanvasElement, origin: DOMRect): SVGImageElement {
  const box = canvas.getBoundingClientRect();
  const image = document.createElementNS(SVG, "image");
  image.setAttribute("href", canvas.toDataURL("image/png"));
  for (const [name, value] of Object.entries({
    x: box.left - origin.left,
    y: box.top - origin.top,
    width: box.width,
    height: box.height,
    opacity: Number(getComputedStyle(canvas).opacity),
  }))
    image.setAttribute(name, String(value));
  image.setAttribute("preserveAspectRatio", "none");
  return image;
}

/** Width of a text in letters' heights: Latin letters are about half as wide as high, Chinese ones as wide. */
const ems = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1 : 0.53), 0);

/** A line of the caption, as large as it fits. */
function line(text: string, y: number, width: number, size: number): SVGTextElement {
  const node = document.createElementNS(SVG, "text");
  node.textContent = text;
  node.setAttribute("x", "0");
  node.setAttribute("y", String(y));
  node.setAttribute("style", `font-size:${Math.min(size, width / Math.max(1, ems(text)))}px`);
  return node;
}

/** The two lines below a drawing; the link can be followed, and marked as text. */
function captionBelow(
  { title, source, link }: Caption,
  y: number,
  width: number,
  colour: (name: string) => string,
): readonly SVGElement[] {
  const first = line(title, y + 8, width, 15);
  first.setAttribute("style", `${first.getAttribute("style")};font-weight:650;fill:${colour("--ink")}`);
  const second = line(`${source} ${link}`, y + 30, width, 13);
  second.setAttribute("style", `${second.getAttribute("style")};fill:${colour("--ink-2")}`);
  const anchor = document.createElementNS(SVG, "a");
  anchor.setAttribute("href", link);
  anchor.setAttribute("fill", colour("--link"));
  anchor.textContent = link;
  second.replaceChildren(`${source} `, anchor);
  return [first, second];
}

const bare = (family: string): string => family.trim().replace(/^["']|["']$/g, "");

/** The page's own text font as `@font-face`, for pictures that are rendered apart from it; empty where it cannot be read. */
async function embeddedFont(family: string): Promise<string> {
  const faces: string[] = [];
  for (const sheet of document.styleSheets) {
    let rules: CSSRule[] = [];
    try {
      rules = [...sheet.cssRules];
    } catch {
      // A sheet of another origin keeps its rules to itself; the fallback fonts then stand in.
    }
    for (const rule of rules) {
      if (!(rule instanceof CSSFontFaceRule) || bare(rule.style.getPropertyValue("font-family")) !== family) continue;
      const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue("src"))?.[1];
      const range = rule.style.getPropertyValue("unicode-range");
      // Latin alone: it holds the digits and signs of every label; Chinese comes from the system.
      const latin = range === "" || /U\+0+-0*FF/i.test(range);
      if (address === undefined || !latin || rule.style.getPropertyValue("font-style") === "italic") continue;
      try {
        const source = await dataUrl(new URL(address, sheet.href ?? document.baseURI).href);
        faces.push(`@font-face{font-family:"${family}";font-weight:200 900;src:url(${source})}`);
      } catch {
        // Without the file the fallback fonts stand in.
      }
    }
  }
  return faces.join("");
}

/** The drawing under `root` as SVG text, with its size in CSS pixels. */
async function drawingSvg(root: HTMLElement, captioned: Caption): Promise<Exported> {
  const origin = root.getBoundingClientRect();
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string) => page.getPropertyValue(name).trim();
  const caption = [captioned.title, `${captioned.source} ${captioned.link}`];
  const inner = Math.max(origin.width, ...caption.map((text) => LEAST * ems(text)));
  const width = inner + 2 * MARGIN;
  const layers = [...root.querySelectorAll<SVGSVGElement | HTMLCanvasElement>("svg[data-layer], canvas")];
  // What stands below the last layer is words, which a file cannot take along.
  const foot = Math.max(0, ...layers.map((layer) => layer.getBoundingClientRect().bottom - origin.top));
  const inside = Math.min(origin.height, foot);
  const height = inside + 2 * MARGIN + CAPTION;

  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("xmlns", SVG);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `${-MARGIN} ${-MARGIN} ${width} ${height}`);
  const families = getComputedStyle(root).fontFamily;
  const first = bare(families.split(",")[0] ?? "");
  svg.setAttribute("font-family", `"${first}", ${FONTS}`);
  const title = document.createElementNS(SVG, "title");
  title.textContent = root.getAttribute("aria-label") ?? captioned.title;
  svg.append(title);
  const style = document.createElementNS(SVG, "style");
  style.textContent = await embeddedFont(first);
  svg.append(style);
  const ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x: -MARGIN, y: -MARGIN, width, height, fill: colour("--bg") }))
    ground.setAttribute(name, String(value));
  svg.append(ground);

  for (const layer of layers) {
    if (layer instanceof HTMLCanvasElement) {
      svg.append(picture(layer, origin));
      continue;
    }
    const copy = layer.cloneNode(true) as SVGSVGElement;
    inline(layer, copy);
    await embedImages(copy);
    const group = document.createElementNS(SVG, "g");
    // A layer may stand deeper in the drawing, as those of a map's rows do.
    const box = layer.getBoundingClientRect();
    const [x, y] = [box.left - origin.left, box.top - origin.top];
    if (Math.abs(x) + Math.abs(y) > 0.01) group.setAttribute("transform", `translate(${x} ${y})`);
    group.append(...copy.childNodes);
    svg.append(group);
  }
  for (const text of svg.querySelectorAll("[font-family]")) if (text !== svg) text.removeAttribute("font-family");

  const below = inside + MARGIN;
  svg.append(...captionBelow(captioned, below, inner, colour));
  return { svg: new XMLSerializer().serializeToString(svg), width, height };
}

/** The drawing as PNG, `scale` device pixels per CSS pixel. */
async function drawingPng(root: HTMLElement, caption: Caption, scale = 2): Promise<Blob> {
  const { svg, width, height } = await drawingSvg(root, caption);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("The picture could not be encoded");
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Hands the drawing to the reader as a file. Rejects where the browser cannot make it. */
export async function saveDrawing(
  root: HTMLElement,
  kind: "svg" | "png",
  caption: Caption,
  name: string,
): Promise<void> {
  const blob =
    kind === "png"
      ? await drawingPng(root, caption)
      : new Blob([(await drawingSvg(root, caption)).svg], { type: "image/svg+xml" });
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.${kind}`;
  link.click();
  // The download reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
