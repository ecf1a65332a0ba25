import { fontFaceCss } from "./lettering";
import { fitCss, fitScript } from "./title-block";

export type Sheet = {
  width: number;
  height: number;
  ground: string;
  families: string[];
  body: string;
};

/** A complete page of exactly one picture, with its fonts inside; `data-ready` says it may be taken. */
export function sheetHtml({ width, height, ground, families, body }: Sheet) {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><style>
${fontFaceCss([...families, "Instrument Sans"])}
*{box-sizing:border-box}
html,body{margin:0;width:${width}px;height:${height}px;overflow:hidden;background:${ground}}
body{position:relative}
body>svg{position:absolute;inset:0}
.small{position:absolute;font:600 14px/1.3 "Instrument Sans",sans-serif;letter-spacing:.07em;text-transform:uppercase}
${fitCss}
</style></head><body>
${body}
<script>${fitScript}</script>
</body></html>`;
}

/** Paper: a slow mottle and a fine grain, weak enough to compress well. */
export function paper(width: number, height: number) {
  const noise = (id: string, frequency: number, strength: number) =>
    `<filter id="${id}" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  0 0 0 ${strength} ${-strength * 0.4}"/></filter><rect width="${width}" height="${height}" filter="url(#${id})"/>`;
  return `<svg width="${width}" height="${height}" style="mix-blend-mode:multiply">${noise("mottle", 0.008, 0.13)}${noise("grain", 0.4, 0.2)}</svg>`;
}

/** The edges of the drawing slightly uneven, as if cut by hand. */
export function handCut(svg: string) {
  const filter = `<filter id="cut" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency="0.045" numOctaves="2" seed="3"/><feDisplacementMap in="SourceGraphic" scale="3.4" xChannelSelector="R" yChannelSelector="G"/></filter>`;
  return `<svg width="0" height="0">${filter}</svg><div style="position:absolute;inset:-4px;filter:url(#cut)"><div style="position:absolute;inset:4px;transform:scale(1.016)">${svg}</div></div>`;
}
