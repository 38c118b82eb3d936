/** Sharp where it is drawn largest, on a launcher of 60 pixels. */
const side = 192;

/**
 * The whole picture, small and in a square: a logo may be an SVG or have megabytes, and not every browser shows every form.
 * @throws if the browser cannot read it
 */
export async function fit(file: Blob): Promise<Blob> {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const scale = side / Math.max(picture.naturalWidth, picture.naturalHeight, 1);
    const [width, height] = [picture.naturalWidth * scale, picture.naturalHeight * scale];
    canvas.getContext('2d')!.drawImage(picture, (side - width) / 2, (side - height) / 2, width, height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture could not be written'))), 'image/png'),
    );
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}
