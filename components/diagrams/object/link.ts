import type { CommonValues, ObjectSpec } from "@/lib/spec/object";

/** The page's address with this object's own settings and place; those of the page's other objects are left out. */
export function linkTo<V extends CommonValues>(
  { table, anchor }: ObjectSpec<V>,
  without: string | null = null,
): string {
  const address = new URL(window.location.href);
  const own = new Set(Object.values(table as Readonly<Record<string, { readonly key: string }>>).map(({ key }) => key));
  for (const key of [...address.searchParams.keys()])
    if (!own.has(key) || key === without) address.searchParams.delete(key);
  address.hash = anchor;
  return address.href;
}
