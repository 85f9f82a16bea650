package io.finlego.schemas;

import org.apache.avro.Schema;

/**
 * A released version of the schema of a topic's values; a released version never changes.
 *
 * @param id the schema's number in the wire format, unique over all subjects
 * @param subject the topic's name followed by {@code -value}
 * @param version the number of the version in its subject, from 1 without gaps
 */
public record ReleasedSchema(int id, String subject, int version, Schema schema) {

  /** The schema as one line of JSON, with its documentation. */
  public String text() {
    return schema.toString();
  }
}
