import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside the site. It fetches the other page when it is followed and not before: a page carries its own weight alone. */
export function PageLink(props: Omit<ComponentProps<typeof Link>, "prefetch">) {
  return <Link {...props} prefetch={false} />;
}
