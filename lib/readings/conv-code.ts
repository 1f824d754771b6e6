/** One convolution as it is written in frameworks that people read papers beside. */
import type { OpOf } from "@/lib/graph/ops";

export const FRAMEWORKS = ["pytorch", "keras", "caffe"] as const;
export type Framework = (typeof FRAMEWORKS)[number];

/** A line of code and the part of it that says into how many groups the channels fall. */
export type CodeLine = readonly [before: string, groups: string, after: string];

const list = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(", ");

type Code = (op: OpOf<"conv">, channels: number, padding: number) => CodeLine;

const CODE: Readonly<Record<Framework, Code>> = {
  pytorch: ({ filters, kernel, stride, groups, bias }, channels, padding) => [
    `nn.Conv2d(${list([`${channels}`, `${filters}`, `${kernel}`, stride > 1 && `stride=${stride}`, padding > 0 && `padding=${padding}`])}, `,
    `groups=${groups}`,
    bias ? ")" : ", bias=False)",
  ],
  keras({ filters, kernel, stride, groups, bias }, channels, padding) {
    const strides = stride > 1 && `strides=${stride}`;
    const same = padding > 0 && `padding="same"`;
    const free = !bias && "use_bias=False";
    // As many groups as channels has a layer of its own there.
    if (groups === channels && groups > 1) {
      const each = filters > channels && `depth_multiplier=${filters / channels}`;
      return ["", "DepthwiseConv2D", `(${list([`${kernel}`, strides, same, each, free])})`];
    }
    const end = list([free]);
    return [
      `Conv2D(${list([`${filters}`, `${kernel}`, strides, same])}, `,
      `groups=${groups}`,
      end === "" ? ")" : `, ${end})`,
    ];
  },
  caffe: ({ filters, kernel, stride, groups, bias }, _, padding) => [
    `num_output: ${filters} kernel_size: ${kernel}${stride > 1 ? ` stride: ${stride}` : ""}${padding > 0 ? ` pad: ${padding}` : ""} `,
    `group: ${groups}`,
    bias ? "" : " bias_term: false",
  ],
};

/** The convolution on maps of so many channels. Padding is that of a window that keeps height and width, or a number. */
export function convCode(framework: Framework, op: OpOf<"conv">, channels: number): CodeLine {
  const { padding, kernel } = op;
  const pad = padding === "same" ? Math.floor(kernel / 2) : padding === "valid" ? 0 : padding;
  return CODE[framework](op, channels, pad);
}
