const LATIN = /U\+0+-0*FF/i;

/** The page's own fonts as rules that carry them along, for pictures that cannot reach the page's. */
export async function fontFaces(families: string[]): Promise<string> {
  const rules = [...document.styleSheets].flatMap(facesIn);
  const wanted = rules.filter(({ style }) => {
    const family = style.getPropertyValue("font-family").replace(/["']/g, "");
    return families.includes(family) && LATIN.test(style.getPropertyValue("unicode-range"));
  });
  const faces = await Promise.all(wanted.map(carried));
  return faces.join("\n");
}

function facesIn(sheet: CSSStyleSheet): CSSFontFaceRule[] {
  try {
    return [...sheet.cssRules].filter((rule) => rule instanceof CSSFontFaceRule);
  } catch {
    return []; // a sheet from elsewhere, such as an extension's, may not be read
  }
}

/** The browser has the file in its cache; where it has not, the picture goes without. */
async function carried({ style, parentStyleSheet }: CSSFontFaceRule) {
  const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue("src"))?.[1];
  if (!address) return "";
  const url = new URL(address, parentStyleSheet?.href ?? location.href);
  const bytes = await fetch(url).then(
    (answer) => (answer.ok ? answer.blob() : null),
    () => null,
  );
  if (!bytes) return "";
  const family = style.getPropertyValue("font-family");
  const weight = style.getPropertyValue("font-weight") || "400";
  return `@font-face{font-family:${family};font-weight:${weight};src:url(${await asDataUrl(bytes)}) format("woff2")}`;
}

function asDataUrl(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(bytes);
  });
}
