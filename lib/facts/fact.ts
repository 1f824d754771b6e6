/** What a paper prints, and where. Numbers that can be computed are computed; these can only be quoted. */
export interface Fact<Value> {
  readonly value: Value;
  readonly paper: PaperName;
  /** Section, table or figure, as the paper numbers it. */
  readonly where: string;
  /**
   * How sure its transcription is: read whole in a source, read in part, or written from memory. Left out: verified.
   * Readers are told of the second on the spot; the third is never shown as a fact.
   */
  readonly status?: Status;
}

/** `single`: read whole, but one transcription alone exists. */
export type Status = "verified" | "single" | "partly" | "memory";

export type PaperName = "squeezenet" | "mobilenet" | "shufflenet";

export interface Paper {
  readonly name: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
  readonly arxiv: string;
}

export const papers: Readonly<Record<PaperName, Paper>> = {
  squeezenet: {
    name: "SqueezeNet",
    title: "SqueezeNet: AlexNet-level accuracy with 50x fewer parameters and <0.5MB model size",
    authors: ["Iandola", "Han", "Moskewicz", "Ashraf", "Dally", "Keutzer"],
    year: 2016,
    arxiv: "1602.07360",
  },
  mobilenet: {
    name: "MobileNet",
    title: "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision Applications",
    authors: ["Howard", "Zhu", "Chen", "Kalenichenko", "Wang", "Weyand", "Andreetto", "Adam"],
    year: 2017,
    arxiv: "1704.04861",
  },
  shufflenet: {
    name: "ShuffleNet",
    title: "ShuffleNet: An Extremely Efficient Convolutional Neural Network for Mobile Devices",
    authors: ["Zhang", "Zhou", "Lin", "Sun"],
    year: 2017,
    arxiv: "1707.01083",
  },
};

/** Address of a paper's abstract. A link for the reader to follow; the site itself never asks for it. */
export function arxivUrl(paper: PaperName): string {
  return `https://arxiv.org/abs/${papers[paper].arxiv}`;
}

/** Facts of one paper in one place of it. */
export function printed<Value>(paper: PaperName, where: string, value: Value, status?: Status): Fact<Value> {
  return { value, paper, where, ...(status && { status }) };
}
