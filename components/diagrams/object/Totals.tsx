"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Fragment } from "react";
import type { Shape } from "@/lib/graph/ops";
import { ratioOf } from "./ratio";
import type { Form } from "./Strip";

export interface TotalRow {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** What the same would cost the plain way, and how that is called; left out where there is nothing to hold it against. */
  readonly against?: number;
  readonly plain?: string;
}

interface Props {
  readonly form: Form;
  /** Shapes of input and output. */
  readonly shape?: readonly (Shape | readonly number[])[];
  readonly rows: readonly TotalRow[];
}

const COMPACT = { notation: "compact", maximumSignificantDigits: 4 } as const;

/** Shape in and out, and prices with their ratio to the plain way: what stands beside the sliders, or on a phone's strip. */
export function Totals({ form, shape = [], rows }: Props) {
  const t = useTranslations("object");
  const format = useFormatter();
  if (form === "strip")
    return (
      <p className="flex flex-wrap justify-between gap-x-2 text-[13px] leading-5 whitespace-nowrap text-ink-2 tabular-nums max-[379px]:text-[12.5px]">
        {rows.slice(0, 2).map(({ id, name, value, against }) => {
          const ratio = against === undefined || against === value ? null : ratioOf(value, against, format);
          return (
            <span key={id} data-total={id}>
              {name} <b className="text-ink">{format.number(value, COMPACT)}</b>{" "}
              {ratio && (
                // The narrowest windows have one line for values alone; the ratio stands below the drawing too.
                <span className="max-[349px]:hidden">
                  <span className="max-sm:hidden">· </span>
                  {t(`ratio.${ratio.word}.short`, { n: ratio.n })}
                </span>
              )}
            </span>
          );
        })}
      </p>
    );
  return (
    <div className="grid gap-0.5 border-t border-line pt-2 tabular-nums">
      {shape.length > 0 && (
        <p className="text-sm text-ink-2" data-total="shape">
          {shape.map(([h, w, channels], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place
            <Fragment key={i}>
              {i > 0 && " → "}
              {`${h} × ${w} × `}
              <b className="text-ink">{channels}</b>
            </Fragment>
          ))}
        </p>
      )}
      {rows.map(({ id, name, value, against, plain = "" }) => {
        const ratio = against === undefined || against === value ? null : ratioOf(value, against, format);
        return (
          <div key={id} className="grid grid-cols-[1fr_auto] items-baseline gap-x-2">
            <span className="text-sm text-ink-2">{name}</span>
            <b className="text-right text-[17px]" data-total={id}>
              {format.number(value)}
            </b>
            {ratio && (
              <span
                className="col-span-2 -mt-1 text-right text-[13px] text-ink-2 [text-autospace:normal]"
                data-ratio={id}
              >
                {t.rich(`ratio.${ratio.word}.long`, {
                  n: ratio.n,
                  plain,
                  b: (chunks) => <b className="text-ink">{chunks}</b>,
                })}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
