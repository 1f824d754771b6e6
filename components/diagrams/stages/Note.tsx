import { useTranslations } from "next-intl";
import type { StagesView } from "./derive";
import { NOTE, type StagesLayout } from "./layout";

interface Props {
  readonly layout: StagesLayout;
  readonly view: StagesView;
}

/** Why the first 1x1 layer of stage 2 has no groups, said where it stands. */
export function Note({ layout: { note }, view }: Props) {
  const t = useTranslations("stages.note");
  const channels = view.stations[0]?.channels ?? 0;
  const values = { channels, g: view.groups, each: channels / view.groups };
  return (
    <g fontSize={13} fill="var(--ink-2)">
      <path d={note.leader} stroke="var(--ink-3)" fill="none" />
      {(["title", "has", "would"] as const).map((line, i) => (
        <text
          key={line}
          x={note.x}
          y={note.y + i * NOTE.line}
          {...(i === 0 && { fontWeight: 650, fill: "var(--ink)" })}
        >
          {t(line, values)}
        </text>
      ))}
    </g>
  );
}
