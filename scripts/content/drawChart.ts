import { type CustomPlugin, optimize } from 'svgo';
import * as vega from 'vega';
import { compile, type TopLevelSpec } from 'vega-lite';

/** What Vega writes for itself or as defaults of a browser; our style sheet and the label of the picture say it all. */
const needless = /^(?:aria-.*|role|class|font-.*|opacity|pointer-events|stroke-.*|style|version|xmlns.*)$/;

/**
 * Draws a Vega-Lite specification as compact SVG without colours and fonts: the words that stand for a fill or a
 * stroke in the specification become classes.
 *
 * @param name Class of the picture.
 */
export async function drawChart(spec: object, name: string): Promise<string> {
  const compiled = compile(spec as TopLevelSpec, { logger: strictLogger() });
  const view = new vega.View(vega.parse(compiled.spec), { renderer: 'none' });
  const drawn = await view.toSVG();
  view.finalize();
  const { data } = optimize(drawn, {
    floatPrecision: 1,
    plugins: [
      classes,
      circles,
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

/** Colour words to classes, and off with all that {@link needless} names. */
const classes: CustomPlugin = {
  name: 'classes',
  fn: () => ({
    element: {
      enter(node, parent) {
        const { attributes } = node;
        if (/^(?:background|foreground)$/.test(attributes['class'] ?? '')) {
          parent.children = parent.children.filter(child => child !== node);
          return;
        }
        const words = [attributes['fill'], attributes['stroke']].filter(word => word && word !== 'none');
        for (const key of Object.keys(attributes)) {
          if (key === 'fill' || key === 'stroke' || needless.test(key)) delete attributes[key];
        }
        if (attributes['text-anchor'] === 'start') delete attributes['text-anchor'];
        if (node.name === 'svg') {
          delete attributes['width'];
          delete attributes['height'];
        } else if (node.name !== 'g' && words.length > 0) attributes['class'] = words.join(' ');
      },
    },
  }),
};

/** A dot is drawn as two arcs; rounded, they would make an egg. */
const circles: CustomPlugin = {
  name: 'circles',
  fn: () => ({
    element: {
      enter(node) {
        const arcs = /^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0Z?$/.exec(node.attributes['d'] ?? '');
        const place = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(node.attributes['transform'] ?? '');
        if (!arcs?.[1] || !place?.[1] || !place[2]) return;
        node.name = 'circle';
        const { d: _path, transform: _place, ...rest } = node.attributes;
        node.attributes = { ...rest, cx: place[1], cy: place[2], r: arcs[1] };
      },
    },
  }),
};

/** A text at a place needs no transformation to get there. */
const places: CustomPlugin = {
  name: 'places',
  fn: () => ({
    element: {
      enter(node) {
        const transform = node.attributes['transform'] ?? '';
        const [, x, y] = /^translate\((-?[\d.]+)(?:[ ,](-?[\d.]+))?\)$/.exec(transform) ?? [];
        if (node.name !== 'text' || x === undefined) return;
        delete node.attributes['transform'];
        if (Number(x) !== 0) node.attributes['x'] = x;
        if (Number(y ?? 0) !== 0) node.attributes['y'] = y ?? '0';
      },
    },
  }),
};

/** A chart that Vega-Lite only half understands must not ship. */
function strictLogger(): vega.LoggerInterface {
  const complain = (...words: readonly unknown[]): never => {
    throw new Error(words.join(' '));
  };
  const level = ((value?: number) => (value === undefined ? 0 : logger)) as vega.LoggerInterface['level'];
  const logger: vega.LoggerInterface = {
    level,
    error: complain,
    warn: complain,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}
