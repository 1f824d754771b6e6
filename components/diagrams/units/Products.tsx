"use client";
import { useTranslations } from "next-intl";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import type { WindowResult } from "@/lib/engine/protocol";

/** What is read, the weights, and their products: one column a number, or three by three where the kernel is. */
export function Products({ window, width }: { readonly window: WindowResult; readonly width: number }) {
  const t = useTranslations("units.inspector");
  const theme = useTheme();
  const table = colours(theme);
  const [kernel, , channels] = window.shape;
  const count = window.input.length;
  const products = [...window.input].map((value, i) => value * (window.kernel[i] ?? 0));
  const rows = [
    { name: t("read"), values: [...window.input], signed: false },
    { name: t("weights"), values: [...window.kernel], signed: true },
    { name: t("products"), values: products, signed: true },
  ];
  const label = 70;
  const square = kernel > 1;
  const cell = square ? 13 : Math.min(13, (width - label) / count);
  const colourOf = (value: number, far: number, signed: boolean) =>
    signed ? signedColour(table, value, far) : activationColour(table, value, far);
  const height = square ? 3 * cell + 18 : 3 * 17;
  return (
    <svg aria-hidden="true" width={width} height={height} className="block max-w-full">
      {rows.map(({ name, values, signed }, row) => {
        const far = Math.max(...values.map(Math.abs));
        const left = square ? row * (3 * cell + 40) : label;
        const top = square ? 16 : row * 17;
        return (
          <g key={name} fontSize={12} fill="var(--ink-2)">
            <text x={square ? left : 0} y={square ? 11 : top + 12}>
              {name}
            </text>
            {values.map((value, i) => {
              const tap = Math.floor(i / channels);
              const [x, y] = square ? [(tap % kernel) * cell, Math.floor(tap / kernel) * cell] : [i * cell, 0];
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a product is its place
                  key={i}
                  x={left + x}
                  y={top + y}
                  width={Math.max(0.5, cell - (cell > 3 ? 1 : 0))}
                  height={square ? cell - 1 : 14}
                  fill={colourOf(value, far, signed)}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}
