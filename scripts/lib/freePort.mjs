import { createServer } from 'node:net';

/**
 * A port of this computer that nobody listens at.
 *
 * @param {number} preferred Taken if it is free.
 * @returns {Promise<number>} 0 when it is not: then the server takes any free one.
 */
export function freePort(preferred) {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen(preferred, '127.0.0.1', () => probe.close(() => resolve(preferred)));
  });
}
