package io.finlego.schemas;

import org.apache.avro.specific.SpecificRecord;

/** A record with the topic that it belongs to. */
record Sample(String topic, SpecificRecord record) {

  @Override
  public String toString() {
    return topic
        + " "
        + record.getSchema().getName()
        + " "
        + Integer.toHexString(record.hashCode());
  }
}
