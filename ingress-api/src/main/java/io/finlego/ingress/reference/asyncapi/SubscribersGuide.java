package io.finlego.ingress.reference.asyncapi;

/** What holds for all topics, said once. */
final class SubscribersGuide {

  static final String TEXT =
      """
      Everything that happens in FinLego Core is told on Kafka. This document takes the subscriber's side: its operations are what \
      your application receives. It is made from the schemas and the topics of the release that serves it. Commands and replies are \
      FinLego's own and may change with any release; whoever wants something done asks the REST API.

      ## Subscribing
      - Read with `isolation.level=read_committed`: what an aborted batch wrote is never seen. With a `group.id` of your own you get \
      everything once, from the beginning with `auto.offset.reset=earliest`.
      - Your own restart can bring a record again. An event's `eventId` (a notification's `notificationId`) stays the same however often \
      it is delivered: keep it in the transaction that does your work, and drop what you have kept.
      - Records with the same key come in order. Movements of an account carry `revision`, from 1 without gaps: apply \
      them in that order, drop one that you have seen, wait for one that is missing. Other states carry a `version` that only grows.
      - On a compacted topic the newest value of a key is the whole truth about it; no older one has to be read.
      - Pass over payloads, fields and enum symbols that you do not know: any release may bring new ones. Nothing is \
      removed or renamed. `unknown` is what a reader with an older schema sees of a new symbol.

      ## On the wire
      A value is a zero byte, the schema's id as four bytes (big-endian), then plain binary Avro. The registry gives the schema of \
      an id: `GET /schemas/ids/{id}`. `io.confluent.kafka.serializers.KafkaAvroDeserializer` with `schema.registry.url` set reads it as it \
      is; so do stock `kafka-clients` and Avro. Keys are UTF-8 text.

      ## Reading this document
      Each message is the topic's envelope with one of its payloads; which one a record holds is the name of the payload's Avro record. Avro \
      is shown as JSON Schema, by the logical types:

      | Avro | here | an example |
      | --- | --- | --- |
      | `string` of `uuid` | `string`, `uuid` | `0198c0de-7a11-7000-8000-000000000001` |
      | `long` of `timestamp-micros` (since 1970, UTC) | `string`, `date-time` | `2026-01-15T09:30:00.123456Z` |
      | `int` of `date` (days since 1970) | `string`, `date` | `2026-01-15` |
      | `bytes` of `decimal(38, 0)` (two's complement) | `integer` | `10000` |
      | a union with `null` | the type, or `null` | `null` |

      Amounts are minor units of the `currency` beside them: `10000` is 100.00 EUR.
      """;

  private SubscribersGuide() {}
}
