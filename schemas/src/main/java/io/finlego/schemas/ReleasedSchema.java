package io.finlego.schemas;

import org.apache.avro.Schema;

/**
 * A released version of the schema of a topic's values. A released version never changes.
 *
 * @param id the number that stands for the schema in the wire format; unique over all subjects
 * @param subject the topic's name followed by {@code -value}
 * @param version the number of the version within the subject; 1, 2, 3 and so on
 */
public record ReleasedSchema(int id, String subject, int version, Schema schema) {

  /** Returns the schema as one line of JSON, with its documentation. */
  public String json() {
    return schema.toString();
  }
}
