/** The sample photos under public/samples, each free to be shown; the same list as its CREDITS.md. */

type InBoth = Readonly<Record<"en" | "zh", string>>;

export type SampleId = "cat" | "espresso" | "rocket" | "astronaut" | "temple" | "mountain";

export interface Sample {
  readonly id: SampleId;
  /** Path below the site’s base path. */
  readonly file: `/${string}`;
  /** Its middle square, 144 × 144. */
  readonly thumb: `/${string}`;
  readonly width: number;
  readonly height: number;
  readonly name: InBoth;
  /** What the photo shows. */
  readonly shows: InBoth;
  readonly credit: InBoth;
  /** What it shows in the English words of the trained classes; null where none of them is right. */
  readonly cls: string | null;
}

export const SAMPLES: readonly Sample[] = [
  {
    id: "cat",
    file: "/samples/cat.jpg",
    thumb: "/samples/thumbs/cat.jpg",
    width: 451,
    height: 300,
    name: { en: "cat", zh: "猫" },
    shows: { en: "Chelsea, a tabby cat", zh: "虎斑猫 Chelsea" },
    credit: { en: "Stefan van der Walt, CC0", zh: "Stefan van der Walt，CC0" },
    cls: "tabby cat",
  },
  {
    id: "espresso",
    file: "/samples/espresso.jpg",
    thumb: "/samples/thumbs/espresso.jpg",
    width: 600,
    height: 400,
    name: { en: "espresso", zh: "浓缩咖啡" },
    shows: { en: "a cup of coffee, Pikolo Espresso Bar", zh: "Pikolo Espresso Bar 的一杯咖啡" },
    credit: { en: "Rachel Michetti, CC0", zh: "Rachel Michetti，CC0" },
    cls: "espresso",
  },
  {
    id: "rocket",
    file: "/samples/rocket.jpg",
    thumb: "/samples/thumbs/rocket.jpg",
    width: 640,
    height: 427,
    name: { en: "rocket", zh: "火箭" },
    shows: { en: "Falcon 9 with DSCOVR, 2015", zh: "搭载 DSCOVR 的猎鹰 9 号，2015 年" },
    credit: { en: "SpaceX, public domain", zh: "SpaceX，公有领域" },
    cls: null,
  },
  {
    id: "astronaut",
    file: "/samples/astronaut.jpg",
    thumb: "/samples/thumbs/astronaut.jpg",
    width: 512,
    height: 512,
    name: { en: "astronaut", zh: "宇航员" },
    shows: { en: "the astronaut Eileen Collins", zh: "宇航员艾琳·科林斯（Eileen Collins）" },
    credit: { en: "NASA, public domain", zh: "NASA，公有领域" },
    cls: null,
  },
  {
    id: "temple",
    file: "/samples/temple.jpg",
    thumb: "/samples/thumbs/temple.jpg",
    width: 640,
    height: 427,
    name: { en: "temple", zh: "楼阁" },
    shows: { en: "a Chinese temple above a lake", zh: "湖畔的中国楼阁" },
    credit: {
      en: "danielbuechele on Flickr, “china”, CC BY 2.0",
      zh: "Flickr 用户 danielbuechele，“china”，CC BY 2.0",
    },
    cls: null,
  },
  {
    id: "mountain",
    file: "/samples/mountain.jpg",
    thumb: "/samples/thumbs/mountain.jpg",
    width: 1024,
    height: 484,
    name: { en: "mountain", zh: "高山" },
    shows: { en: "an alpine landscape in France", zh: "法国阿尔卑斯山风景" },
    credit: { en: "Getty’s Open Content Program, CC0", zh: "盖蒂博物馆开放内容计划，CC0" },
    cls: "mountain",
  },
];

/** The sample of that id, or null: ids come from links that people edit. */
export function sampleById(id: string | null): Sample | null {
  return SAMPLES.find((sample) => sample.id === id) ?? null;
}
