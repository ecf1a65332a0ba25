import type { Page } from "@playwright/test";

/**
 * A picture a sixteenth its size, at the top of a sheet that is always equally large. What differs between two builds of a
 * browser, the weight of letters or a height by a pixel, goes into the mean; colours, gaps and whole shapes stay.
 */
export async function thumbnail(page: Page, picture: Buffer) {
  const source = `data:image/jpeg;base64,${picture.toString("base64")}`;
  const { letters, width, height } = await page.evaluate(draw, source);
  return { picture: Buffer.from(letters, "base64"), paintedPixels: width * height };
}

async function draw(source: string) {
  const image = new Image();
  image.src = source;
  await image.decode();
  const [width, height] = [Math.floor(image.width / 16), Math.floor(image.height / 16)]; // whole squares only
  const sheet = document.createElement("canvas");
  sheet.width = 80;
  sheet.height = 240;
  const brush = sheet.getContext("2d");
  if (!brush) throw new Error("This browser has no canvas.");
  brush.imageSmoothingQuality = "high";
  brush.drawImage(image, 0, 0, width * 16, height * 16, 0, 0, width, height);
  return { letters: sheet.toDataURL("image/png").split(",")[1], width, height };
}
