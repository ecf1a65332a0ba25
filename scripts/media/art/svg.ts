export type Point = [x: number, y: number];

/** Attributes of a stroked shape: no fill, round joins. */
export type Stroke = { colour: string; width: number; cap?: "butt" | "round" };

export function circle(centre: Point, radius: number, fill: string) {
  return `<circle cx="${short(centre[0])}" cy="${short(centre[1])}" r="${short(radius)}" fill="${fill}"/>`;
}

export function ellipse(centre: Point, radii: Point, fill: string) {
  const [x, y] = centre.map(short);
  return `<ellipse cx="${x}" cy="${y}" rx="${short(radii[0])}" ry="${short(radii[1])}" fill="${fill}"/>`;
}

export function ring(centre: Point, radius: number, stroke: Stroke) {
  const place = `cx="${short(centre[0])}" cy="${short(centre[1])}" r="${short(radius)}"`;
  return `<circle ${place} fill="none" stroke="${stroke.colour}" stroke-width="${short(stroke.width)}"/>`;
}

/** A rectangle as x, y, width, height and an optional corner radius. */
export function rect(box: number[], fill: string) {
  const [x = 0, y = 0, width = 0, height = 0, radius = 0] = box.map(short);
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

export function path(d: string, fill: string) {
  return `<path d="${d}" fill="${fill}" fill-rule="evenodd"/>`;
}

export function line(d: string, stroke: Stroke) {
  const cap = stroke.cap ?? "round";
  return `<path d="${d}" fill="none" stroke="${stroke.colour}" stroke-width="${short(stroke.width)}" stroke-linecap="${cap}" stroke-linejoin="round"/>`;
}

export function polygon(points: Point[], fill: string) {
  return `<path d="${outline(points)}" fill="${fill}"/>`;
}

export function outline(points: Point[]) {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join("L")}Z`;
}

export function group(content: string, transform: string) {
  return `<g transform="${transform}">${content}</g>`;
}

/** The content and its mirror image about the middle of the 1000-unit box. */
export function mirrored(content: string) {
  return content + group(content, "translate(1000 0) scale(-1 1)");
}

/** The content repeated around a centre. */
export function around(centre: Point, count: number, content: string) {
  const copies = Array.from({ length: count }, (_, index) =>
    group(content, `rotate(${short((360 / count) * index)} ${centre[0]} ${centre[1]})`),
  );
  return copies.join("");
}

export function faded(content: string, opacity: number) {
  return `<g opacity="${opacity.toFixed(2)}">${content}</g>`;
}

/** A point at an angle in degrees, clockwise from the top. */
export function polar(centre: Point, radius: number, degrees: number): Point {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
}

/** A star or cog outline: radii taken in turn around the centre. */
export function starPoints(centre: Point, radii: number[], corners: number): Point[] {
  return Array.from({ length: corners * radii.length }, (_, index) =>
    polar(centre, radii[index % radii.length] ?? 0, (360 / (corners * radii.length)) * index),
  );
}

export function short(value: number) {
  return Math.round(value * 10) / 10;
}
