#!/usr/bin/env bash
# Version    @kafkajs/confluent-schema-registry 4.1.0 with avsc 5.7.9 (npm).
#
# Behaviour  A type of one's own for `long` (for numbers above 2^53 - 1, which avsc refuses otherwise) can be given in the option
#            `registry`, as avsc's documentation says. The first schema is then read as wished, and the second fails with
#            "duplicate type name", if both have a named type in common: each schema writes its types into the given object,
#            which all schemas share. Which topic fails depends on the order in which records come.
#
# Guess      Options are not changed. Or at least each schema has a registry of its own, because schemas of several topics, and
#            all versions of one topic, have named types in common as a rule.
#
# For users  A subscriber to two topics, or to a topic whose schema got a new version, stops; a test with one schema is green. Give
#            the type by the option `typeHook`, which keeps nothing.
#
# How        Reads a record of each of two schemas, from a registry on loopback, with either option.
#            Exits 0 if the packages still behave so, 1 if they do not, 2 if the run failed.
set -eu
. "$(dirname "$0")/lib/finding.sh"

command -v node >/dev/null && command -v npm >/dev/null || fail 'Node.js with npm was not found.'

echo '{"private": true, "dependencies": {"@kafkajs/confluent-schema-registry": "4.1.0", "avsc": "5.7.9"}}' >"$folder/package.json"
within 60 npm install --prefix "$folder" --silent --no-audit --no-fund
[ "$status" -eq 0 ] || fail 'npm did not bring the packages within 60 seconds.'

cat >"$folder/types.mjs" <<'JS'
import { createServer } from 'node:http';
import registries from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';

const common = { type: 'record', name: 'Caller', namespace: 'n', fields: [{ name: 'at', type: 'long' }] };
const schema = (name) => ({ type: 'record', name, namespace: 'n', fields: [{ name: 'caller', type: common }] });
const server = createServer((request, answer) => {
  const name = request.url.endsWith('/1') ? 'First' : 'Second';
  answer.setHeader('Content-Type', 'application/json');
  answer.end(JSON.stringify({ schema: JSON.stringify(schema(name)) }));
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));

const long = avro.types.LongType.__with({
  fromBuffer: (buffer) => buffer.readBigInt64LE(),
  toBuffer: (number) => {
    const buffer = Buffer.alloc(8);
    buffer.writeBigInt64LE(number);
    return buffer;
  },
  fromJSON: BigInt,
  toJSON: String,
  isValid: (number) => typeof number === 'bigint',
  compare: (one, other) => Number(one - other),
});

async function read(options) {
  const host = `http://127.0.0.1:${server.address().port}`;
  const schemas = new registries.SchemaRegistry({ host }, { [registries.SchemaType.AVRO]: options });
  const seen = [];
  for (const id of [1, 2]) {
    const value = Buffer.from([0, 0, 0, 0, id, 14]); // 7, zigzag
    seen.push(await schemas.decode(value).then(({ caller }) => String(caller.at), (problem) => problem.message));
  }
  return seen;
}

const registry = await read({ registry: { long } });
const typeHook = await read({ typeHook: (type) => (type === 'long' ? long : undefined) });
server.close();
console.log('with registry:', registry);
console.log('with typeHook:', typeHook);
const behaves = registry[0] === '7' && registry[1].startsWith('duplicate type name') && typeHook.join() === '7,7';
if (!behaves) {
  console.log(`CHANGED: with registry ${registry}; with typeHook ${typeHook}`);
  process.exit(3);
}
JS
within 40 node "$folder/types.mjs" 2>"$folder/errors"
conclude
