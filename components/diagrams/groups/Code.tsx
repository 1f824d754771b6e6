import { useTranslations } from "next-intl";
import type { OpOf } from "@/lib/graph/ops";
import { convCode, FRAMEWORKS, type Framework } from "@/lib/readings/conv-code";
import { familyOf } from "@/lib/spec/groups";
import type { GroupsView } from "./derive";

const NAMES: Readonly<Record<Framework, string>> = { pytorch: "PyTorch", keras: "Keras", caffe: "Caffe" };

/** This very layer as frameworks have it written: the depthwise layer is no layer of its own, but a number of groups. */
export function GroupsCode({ view }: { readonly view: GroupsView }) {
  const t = useTranslations("groups.code");
  const { built, widths } = view;
  const op = built?.graph.nodes.find(({ id }) => id === built.node)?.op;
  if (op?.kind !== "conv") return null;
  return (
    <div className="mt-6" data-code>
      <h3 className="text-[17px]">{t("title")}</h3>
      <p className="mt-1 text-sm text-ink-2">{t(familyOf(widths))}</p>
      <dl className="mt-2 grid gap-x-4 text-sm sm:grid-cols-[auto_minmax(0,1fr)]">
        {FRAMEWORKS.map((name) => {
          const [before, groups, after] = convCode(name, op as OpOf<"conv">, widths.in);
          return (
            <div key={name} className="contents">
              <dt className="text-ink-2 max-sm:mt-2">{NAMES[name]}</dt>
              <dd className="py-0.5">
                <code className="text-[13px] break-words">
                  {before}
                  <b className="rounded-sm bg-track px-0.5">{groups}</b>
                  {after}
                </code>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
