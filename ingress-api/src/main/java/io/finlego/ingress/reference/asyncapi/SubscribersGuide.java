package io.finlego.ingress.reference.asyncapi;

/** The guide for subscribers, which is a part of the AsyncAPI document. */
final class SubscribersGuide {

  static final String TEXT =
      """
      FinLego Core publishes everything that happens on Kafka. This document takes the subscriber's side: its \
      operations are what your application receives. It is generated from the schemas and topics of the release that \
      serves it. Commands and replies are internal and may change with any release; to change something, call the REST \
      API.

      ## Subscribing
      - Read with `isolation.level=read_committed`, so that you never see the records of an aborted batch. With a \
      `group.id` of your own you get every record once, from the beginning with `auto.offset.reset=earliest`.
      - After a restart you may receive a record again. An event's `eventId` (a notification's `notificationId`) is \
      the same in every delivery: store it in the transaction that does your work, and drop records whose id you have \
      stored.
      - Records with the same key come in order. Movements of an account carry `revision`, from 1 without gaps: apply \
      them in that order, drop a revision that you have seen, and wait for a missing one. Other states carry a \
      `version` that only grows.
      - On a compacted topic the newest value of a key is complete; older values of the key need not be read.
      - Ignore payloads, fields and enum symbols that you do not know: any release may bring new ones. Nothing is \
      removed or renamed. A reader with an older schema sees a new symbol as `unknown`.
      - Tell payloads apart by the full name of their record in the **writer's** schema, as a generic reader without a \
      schema of its own does. Avro's Java library takes a payload that your own (older) schema or generated classes \
      lack for the first one whose fields fit: a new event would look like an old one. With \
      `specific.avro.reader=true`, or a reader schema in another language, compare the name before you read, and pass \
      over and count what you do not know.

      ## After a broker has lost records
      A single broker may lose its newest records if its machine loses power. FinLego publishes lost events again, \
      with the same `eventId` and content, but at higher offsets, and events of different commands in another order. \
      So tell new events by `eventId` and `revision`, never by offset. What you have committed may no longer fit:
      - If your offset lies above the new end of the partition, the client follows `auto.offset.reset`. `earliest` \
      reads everything again, and you drop what you know. `latest` would pass over events that you lack. With `none` \
      the client throws `OffsetOutOfRangeException`.
      - If your offset was given out again, to another event, a client that commits leader epochs with its offsets, \
      as the Java client does, goes back to the place where the partition differs, or throws \
      `LogTruncationException` with `none`. Other clients would pass over as many events as were lost.

      In doubt stop your subscriber, set its group back to a time before the loss \
      (`kafka-consumer-groups.sh --reset-offsets --to-datetime …`), and start it again. The operator of FinLego knows \
      the time from the log. The reports' topics get all figures anew; until the reports have caught up, an `asOf` may \
      be older than one that you have seen.

      ## On the wire
      A value is a zero byte, the schema's id as four bytes (big-endian), then plain binary Avro. The registry returns \
      the schema for an id: `GET /schemas/ids/{id}`. `io.confluent.kafka.serializers.KafkaAvroDeserializer` with \
      `schema.registry.url` set reads this form without further settings; so do stock `kafka-clients` with Avro. Keys \
      are UTF-8 text. Records are not compressed, so that every client reads them without another codec.

      Numbers are whole numbers of 64 bits (`long`): amounts reach ±9,200,000,000,000,000,000 minor units, instants about \
      10^16 microseconds. Sums are `bytes` of `decimal` with up to 38 digits. Clients whose numbers are doubles, as those \
      of JavaScript, are exact up to 2^53 − 1 = 9,007,199,254,740,991 only; some stop at a larger number.

      | client | what to set |
      | --- | --- |
      | Java, `KafkaAvroDeserializer` | leave `specific.avro.reader` off, or see above |
      | JavaScript, `avsc` (also below `@kafkajs/confluent-schema-registry`) | a `typeHook` that gives a `long` of your \
      own, made with `avro.types.LongType.__with({…})` and `BigInt`; without it a record with a number above 2^53 − 1 \
      stops the subscriber. The option `registry` is no place for it: the second schema would be refused for a \
      duplicate type |
      | Python, `confluent-kafka` | `AvroDeserializer(client, return_record_name=True)`; with plain `fastavro` \
      `return_record_name=True` in `schemaless_reader`: a payload is then a pair of its record's name and value, and \
      without it the name is lost |
      | Go, `hamba/avro` | nothing: a payload is a map with its record's full name as the only key |

      ## Reading this document
      Each message is the topic's envelope with one of its payloads; the name of the payload's Avro record tells which \
      one a record holds. Avro types are shown as JSON Schema, translated by their logical types:

      | Avro | here | an example |
      | --- | --- | --- |
      | `string` of `uuid` | `string`, `uuid` | `0198c0de-7a11-7000-8000-000000000001` |
      | `long` of `timestamp-micros` (since 1970, UTC) | `string`, `date-time` | `2026-01-15T09:30:00.123456Z` |
      | `int` of `date` (days since 1970) | `string`, `date` | `2026-01-15` |
      | `bytes` of `decimal(38, 0)` (two's complement) | `integer` | `10000` |
      | a union with `null` | the type, or `null` | `null` |

      Amounts are in minor units of the `currency` in the same record: `10000` is 100.00 EUR.
      """;

  private SubscribersGuide() {}
}
