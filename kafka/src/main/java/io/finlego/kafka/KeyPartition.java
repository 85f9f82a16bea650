package io.finlego.kafka;

import org.apache.kafka.common.utils.Utils;

/** Finds the partition of a record as Kafka's producer does, by the hash of the record's key. */
public final class KeyPartition {

  private KeyPartition() {}

  /** Returns the partition of the records with this key. The record key is the text in UTF-8. */
  public static int of(String key, int partitionCount) {
    return Utils.toPositive(Utils.murmur2(Utils.utf8(key))) % partitionCount;
  }
}
