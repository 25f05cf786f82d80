import type { Page } from '@playwright/test';
import { exifBlock } from '../../fixtures/pictures.ts';

interface Sent {
  name: string;
  bytes: Uint8Array;
}

/** What the system does when files are dropped on the page, or pasted into it. */
export async function hand(page: Page, how: 'drop' | 'paste', files: Sent[]): Promise<void> {
  await page.evaluate(
    ({ event, sent }) => {
      const data = new DataTransfer();
      for (const { name, base64 } of sent)
        data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)], name));
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        event === 'drop'
          ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    {
      event: how,
      sent: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
    },
  );
}

/** A photo the page can draw, with what a phone writes into it. */
export async function aPhoto(page: Page, width = 1200, height = 800): Promise<Buffer> {
  const base64 = await page.evaluate(
    ([wide, high]) => {
      const canvas = document.createElement('canvas');
      canvas.width = wide;
      canvas.height = high;
      const pen = canvas.getContext('2d');
      if (pen === null) throw new Error('No canvas');
      pen.scale(wide / 1200, high / 800);
      const sky = pen.createLinearGradient(0, 0, 1200, 800);
      sky.addColorStop(0, '#7fb6c9');
      sky.addColorStop(1, '#e9d3a1');
      pen.fillStyle = sky;
      pen.fillRect(0, 0, 1200, 800);
      pen.fillStyle = '#40484a';
      pen.fillRect(300, 300, 600, 500);
      return canvas.toDataURL('image/jpeg').split(',')[1] ?? '';
    },
    [width, height] as const,
  );
  const plain = Buffer.from(base64, 'base64');
  return Buffer.concat([plain.subarray(0, 2), exifBlock(1), plain.subarray(2)]);
}
