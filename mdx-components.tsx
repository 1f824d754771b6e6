import type { MDXComponents } from "mdx/types";

/** Plain elements; each page gives its own components where it renders its text. */
export function useMDXComponents(components: MDXComponents): MDXComponents {
  return components;
}
