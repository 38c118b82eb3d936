/** What a picture beside a line needs on a sharp screen, in pixels. */
const side = 192;

/**
 * The middle of the picture as a small square: a photograph has megabytes, and where it was taken.
 * @throws if the browser cannot read it
 */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file);
  const crop = Math.min(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  const context = canvas.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, (picture.width - crop) / 2, (picture.height - crop) / 2, crop, crop, 0, 0, side, side);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))), 'image/png'),
  );
}
