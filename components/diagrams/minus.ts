/** A number as text with the sign that stands as wide as a plus. */
export const minus = (text: string): string => text.replace("-", "−");
