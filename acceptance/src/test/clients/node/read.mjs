// A subscriber with kafkajs and its companion for Confluent's registry.
import registry from '@kafkajs/confluent-schema-registry';
import avro from 'avsc';
import kafkajs from 'kafkajs';

const [broker, url, ...topics] = process.argv.slice(2);
const left = new Map(topics.map((topic) => topic.split('=')).map(([name, count]) => [name, Number(count)]));

// Without this type, a number above 2^53 - 1 stops the subscriber: it would lose digits.
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
  compare: (one, other) => (one < other ? -1 : one > other ? 1 : 0),
});
// A hook, because a `registry` of types would be filled by the first schema, and refuse the second.
const typeHook = (schema) => (schema === 'long' || schema?.type === 'long' ? long : undefined);
const schemas = new registry.SchemaRegistry({ host: url }, { [registry.SchemaType.AVRO]: { typeHook } });

// A union of records is an object whose only key is the record's full name.
function payload(value) {
  const named = value.payload && Object.entries(value.payload)[0];
  return named ? named[0] : value.constructor.type.name;
}

function limits(value) {
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([name, part]) => (name === 'overdraftLimit' ? [part] : limits(part)));
}

const kafka = new kafkajs.Kafka({ brokers: [broker], logLevel: kafkajs.logLevel.ERROR });
const consumer = kafka.consumer({ groupId: `stock-node-${process.pid}-${Date.now()}` });
consumer.on(consumer.events.CRASH, (crash) => {
  console.error(crash.payload.error);
  process.exit(1);
});
await consumer.connect();
await consumer.subscribe({ topics: [...left.keys()], fromBeginning: true });
await consumer.run({
  eachMessage: async ({ topic, partition, message }) => {
    const value = await schemas.decode(message.value);
    console.log([topic, partition, message.offset, payload(value), ...limits(value)].join(' '));
    left.set(topic, left.get(topic) - 1);
    if ([...left.values()].every((count) => count <= 0)) {
      process.exit(0);
    }
  },
});
