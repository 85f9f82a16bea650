package io.finlego.processing.engine;

import java.util.Map;

/**
 * What Kafka has published, in the form in which Postgres stores it.
 *
 * @param offsets for each partition, the offset below which the events of all records are published
 * @param marks the last published records. They cover at least the events of these offsets
 */
record Published(Map<Integer, Long> offsets, PublishedMarks marks) {

  static final Published NOTHING = new Published(Map.of(), PublishedMarks.NONE);

  Published {
    offsets = Map.copyOf(offsets);
  }

  boolean isNothing() {
    return offsets.isEmpty();
  }

  long offset(int partition) {
    return offsets.getOrDefault(partition, 0L);
  }
}
