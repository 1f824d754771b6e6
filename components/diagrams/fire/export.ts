export function drawingSvg(_root: HTMLElement, _c: { title: string; source: string }) { return { svg: "" }; }
