/* Bundles the viewer of /docs/events with the licences of what is in it. README.md tells when. */
import { build } from 'esbuild';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const target = '../main/resources/docs/events/viewer';
const parser = fileURLToPath(new URL('parser.js', import.meta.url));
const parsers =
  /^@asyncapi\/(parser|parser\/cjs\/document|avro-schema-parser|openapi-schema-parser|protobuf-schema-parser)$/;
const validation = /^@(stoplight|asyncapi\/specs)/;

const withoutParser = {
  name: 'without-parser',
  setup(context) {
    context.onResolve({ filter: parsers }, () => ({ path: parser }));
    context.onResolve({ filter: validation }, () => ({ path: 'nothing', namespace: 'nothing' }));
    context.onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: 'module.exports = { schemas: {} };',
    }));
  },
};

const { metafile } = await build({
  entryPoints: ['viewer.js'],
  outfile: `${target}/viewer.js`,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  metafile: true,
  plugins: [withoutParser],
});

const bundled = Object.values(metafile.outputs)[0].inputs;
const packages = Object.keys(bundled)
  .filter((file) => bundled[file].bytesInOutput > 0)
  .map((file) => file.match(/.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0])
  .filter((folder) => folder);
const licences = [...new Set(packages)].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(`${folder}/${file}`, 'utf8') : '';
  return `${name} ${version} (${license})\n\n${text.replaceAll('\r', '').trim()}\n`;
});
writeFileSync(`${target}/LICENSES.txt`, licences.join(`\n${'-'.repeat(80)}\n\n`));
copyFileSync(
  'node_modules/@asyncapi/react-component/styles/default.min.css',
  `${target}/viewer.css`,
);
