import { optimize } from 'svgo';
import * as vega from 'vega';
import { compile } from 'vega-lite';

/** What Vega writes for itself or for a browser's defaults; our style sheet and the label of the picture say it all. */
const needless = /^(?:aria-.*|role|class|font-.*|opacity|pointer-events|stroke-.*|style|version|xmlns.*)$/;

/**
 * Draws a Vega-Lite specification as compact SVG without colours and fonts: the words that stand for a fill or a
 * stroke in the specification become classes.
 *
 * @param {object} spec
 * @param {string} name Class of the picture.
 * @returns {Promise<string>}
 */
export async function drawChart(spec, name) {
  const compiled = compile(/** @type {import('vega-lite').TopLevelSpec} */ (spec), { logger: strict() });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
  const drawn = await view.toSVG();
  view.finalize();
  const { data } = optimize(drawn, {
    floatPrecision: 1,
    plugins: [
      classes,
      'removeUselessDefs',
      'removeEmptyAttrs',
      { name: 'convertPathData', params: { floatPrecision: 1, noSpaceAfterFlags: true } },
      'removeEmptyContainers',
      'convertTransform',
      'collapseGroups',
      'convertTransform',
      { name: 'cleanupNumericValues', params: { floatPrecision: 1 } },
      places,
      'sortAttrs',
    ],
  });
  return data.replace('<svg ', `<svg class="${name}" `);
}

/** Colour words to classes, and off with all that {@link needless} names. @type {import('svgo').CustomPlugin} */
const classes = {
  name: 'classes',
  fn: () => ({
    element: {
      enter(node, parent) {
        const { attributes } = node;
        const frame = /^(?:background|foreground)$/.test(attributes['class'] ?? '');
        if (frame && parent.type === 'element') {
          parent.children = parent.children.filter(child => child !== node);
          return;
        }
        const words = [attributes['fill'], attributes['stroke']].filter(word => word && word !== 'none');
        delete attributes['fill'];
        delete attributes['stroke'];
        for (const key of Object.keys(attributes)) if (needless.test(key)) delete attributes[key];
        if (attributes['text-anchor'] === 'start') delete attributes['text-anchor'];
        if (node.name === 'svg') {
          delete attributes['width'];
          delete attributes['height'];
        } else if (node.name !== 'g' && words.length > 0) attributes['class'] = words.join(' ');
      },
    },
  }),
};

/** A text at a place needs no transformation to get there. @type {import('svgo').CustomPlugin} */
const places = {
  name: 'places',
  fn: () => ({
    element: {
      enter(node) {
        const [, x, y] =
          /^translate\((-?[\d.]+)(?:[ ,](-?[\d.]+))?\)$/.exec(node.attributes['transform'] ?? '') ?? [];
        if (node.name !== 'text' || x === undefined) return;
        delete node.attributes['transform'];
        if (Number(x) !== 0) node.attributes['x'] = x;
        if (Number(y ?? 0) !== 0) node.attributes['y'] = y ?? '0';
      },
    },
  }),
};

/** A chart that Vega-Lite only half understands must not ship. */
function strict() {
  const complain = (/** @type {readonly unknown[]} */ ...words) => {
    throw new Error(words.join(' '));
  };
  const logger = {
    level: () => logger,
    error: complain,
    warn: complain,
    info: () => logger,
    debug: () => logger,
  };
  return /** @type {import('vega').LoggerInterface} */ (/** @type {unknown} */ (logger));
}
