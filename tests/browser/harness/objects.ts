/** What each live object asks of the engine at its defaults, to be run one after another. */
import { filtersRequests, filtersView } from "@/components/diagrams/filters/derive";
import { fireRequest, fireView } from "@/components/diagrams/fire/derive";
import { groupsDependency, groupsRequest, groupsView } from "@/components/diagrams/groups/derive";
import { hearsDependencies, hearsRequests, hearsView } from "@/components/diagrams/hears/derive";
import { separableRequests, separableView } from "@/components/diagrams/separable/derive";
import {
  shuffleDependencies,
  shuffleEqualities,
  shuffleRequest,
  shuffleView,
} from "@/components/diagrams/shuffle/derive";
import { stagesRequest, stagesView } from "@/components/diagrams/stages/derive";
import { CHECKS, checkRequests, unitRequest, unitsView } from "@/components/diagrams/units/derive";
import type { DependencyRequest, RunRequest } from "@/lib/engine/protocol";
import { FILTERS } from "@/lib/spec/filters";
import { FIRE } from "@/lib/spec/fire";
import { defaults } from "@/lib/spec/frame";
import { GROUPS } from "@/lib/spec/groups";
import { HEARS } from "@/lib/spec/hears";
import { SEPARABLE } from "@/lib/spec/separable";
import { SHUFFLE } from "@/lib/spec/shuffle";
import { MIXINGS, STAGES } from "@/lib/spec/stages";
import { KINDS, UNITS } from "@/lib/spec/units";

export interface Asked {
  readonly runs: readonly RunRequest[];
  readonly dependencies: readonly DependencyRequest[];
}

const some = <T>(all: readonly (T | null)[]): readonly T[] => all.filter((each): each is T => each !== null);

/** By label; `photo` is a photo that the engine has. */
export const ASKED: Readonly<Record<string, (photo: string) => Asked>> = {
  S1: (photo) => ({ runs: some([fireRequest(fireView(defaults(FIRE)), photo)]), dependencies: [] }),
  M1: (photo) => ({
    runs: Object.values(filtersRequests(filtersView(defaults(FILTERS)), photo) ?? {}),
    dependencies: [],
  }),
  M2: (photo) => {
    const { six, four } = separableRequests(separableView(defaults(SEPARABLE)), photo);
    return { runs: some([six, four]), dependencies: [] };
  },
  M3: (photo) => {
    const view = hearsView(defaults(HEARS));
    return { runs: hearsRequests(view, photo) ?? [], dependencies: Object.values(hearsDependencies(view) ?? {}) };
  },
  N1: (photo) => {
    const view = groupsView(defaults(GROUPS));
    return { runs: some([groupsRequest(view, photo)]), dependencies: some([groupsDependency(view)]) };
  },
  N2: (photo) => {
    const view = shuffleView(defaults(SHUFFLE));
    const equalities = Object.values(shuffleEqualities(view, photo) ?? {});
    return {
      runs: some([shuffleRequest(view, photo), ...equalities]),
      dependencies: Object.values(shuffleDependencies(view) ?? {}),
    };
  },
  N3: (photo) => {
    const view = unitsView(defaults(UNITS));
    const checks = CHECKS.flatMap((name) => checkRequests(view, photo, name));
    return { runs: some([...KINDS.map((kind) => unitRequest(view, kind, photo)), ...checks]), dependencies: [] };
  },
  N6: () => {
    const view = stagesView(defaults(STAGES));
    return { runs: [], dependencies: MIXINGS.map((mixing) => stagesRequest(view, mixing)) };
  },
};
