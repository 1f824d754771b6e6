/** Numbers as the drawing writes them. */

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Three digits, with a true minus sign. */
export function short(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const text = size >= 1000 ? size.toFixed(0) : size < 0.001 ? power(size) : String(Number(size.toPrecision(3)));
  return value < 0 ? `−${text}` : text;
}

/** In brackets where a sign would stand beside another. */
export const bracketed = (value: number): string => (value < 0 ? `(${short(value)})` : short(value));

/** A very small number, `4.8 × 10⁻⁷`. */
export function power(value: number): string {
  if (value === 0 || !Number.isFinite(value)) return String(value);
  const [digits = "", exponent = "0"] = value.toExponential(1).split("e");
  const raised = [...exponent.replace("+", "")].map((c) => (c === "-" ? "⁻" : SUPERSCRIPTS[Number(c)])).join("");
  return digits === "1.0" ? `10${raised}` : `${digits} × 10${raised}`;
}
