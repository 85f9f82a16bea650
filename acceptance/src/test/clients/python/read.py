"""A subscriber with Confluent's client and its Avro deserializer."""

import json
import sys
import time

from confluent_kafka import Consumer
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

broker, registry = sys.argv[1:3]
left = {name: int(count) for name, count in (topic.split("=") for topic in sys.argv[3:])}

# Without return_record_name the name of a payload's record is lost, and with it the kind of event.
client = SchemaRegistryClient({"url": registry})
deserialize = AvroDeserializer(client, return_record_name=True)


def name(value, message):
    payload = value.get("payload")
    if isinstance(payload, tuple):
        return payload[0]
    schema = client.get_schema(int.from_bytes(message.value()[1:5], "big"))
    root = json.loads(schema.schema_str)
    return f"{root['namespace']}.{root['name']}"


def limits(value):
    if isinstance(value, tuple):
        return limits(value[1])
    if isinstance(value, list):
        return [limit for part in value for limit in limits(part)]
    if isinstance(value, dict):
        return [
            limit
            for field, part in value.items()
            for limit in ([part] if field == "overdraftLimit" else limits(part))
        ]
    return []


consumer = Consumer(
    {
        "bootstrap.servers": broker,
        "group.id": f"stock-python-{time.time_ns()}",
        "auto.offset.reset": "earliest",
        "isolation.level": "read_committed",
    }
)
consumer.subscribe(list(left))
while any(count > 0 for count in left.values()):
    message = consumer.poll(1)
    if message is None:
        continue
    if message.error():
        sys.exit(str(message.error()))
    value = deserialize(message.value(), SerializationContext(message.topic(), MessageField.VALUE))
    print(message.topic(), message.partition(), message.offset(), name(value, message), *limits(value), flush=True)
    left[message.topic()] -= 1
consumer.close()
