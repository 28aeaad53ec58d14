/**
 * Notes when things are seen, by one clock for the window and all frames in it: milliseconds since 1970.
 *
 * @typedef {object} Paints
 * @property {() => Promise<number>} clicked When the mouse went down last.
 * @property {(heading: string, after: number) => Promise<number>} shown When a page with this main heading was first
 * painted after a time, in whatever frame. Waits for it.
 */

/**
 * To be called before the page is loaded: with each frame that is
 * drawn a new main heading is looked for.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<Paints>}
 */
export async function paintTimes(page) {
  await page.addInitScript(() => {
    const now = () => performance.timeOrigin + performance.now();
    /** @type {{ heading: string, time: number }[]} */
    const seen = [];
    let clicked = 0;
    let last = '';
    Object.assign(globalThis, { leaditPaints: { seen, clicked: () => clicked } });
    window.addEventListener('pointerdown', () => (clicked = now()), { capture: true });
    const look = () => {
      requestAnimationFrame(look);
      // A webview writes its page into a frame of its own, out of sight until that is loaded. The writing stops what
      // ran in there, so that is watched from outside.
      const frames = [...document.querySelectorAll('iframe')].filter(
        frame => getComputedStyle(frame).visibility === 'visible',
      );
      const heading =
        frames.map(frame => frame.contentDocument?.querySelector('h1')?.textContent).find(Boolean) ?? '';
      if (heading === last) return;
      last = heading;
      // a message comes after the frame is painted
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => seen.push({ heading, time: now() });
      port2.postMessage(undefined);
    };
    requestAnimationFrame(look);
  });
  return {
    clicked: () => page.evaluate('leaditPaints.clicked()'),
    async shown(heading, after) {
      for (const end = Date.now() + 30_000; Date.now() < end; ) {
        for (const frame of page.frames()) {
          /** @type {{ heading: string, time: number }[]} */
          const seen = await frame.evaluate('globalThis.leaditPaints?.seen ?? []').catch(() => []);
          const first = seen.find(each => each.heading === heading && each.time > after);
          if (first) return first.time;
        }
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      throw new Error(`Waited 30 s for ${heading}`);
    },
  };
}
