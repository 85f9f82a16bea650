package io.finlego.schemas;

import org.apache.avro.Schema;

/**
 * One released version of a topic's value; it never changes again.
 *
 * @param id the number in the wire format, unique over all subjects
 * @param subject the topic's name followed by {@code -value}
 * @param version from 1, without gaps
 */
public record ReleasedSchema(int id, String subject, int version, Schema schema) {

  /** The schema as one line of JSON, documentation included. */
  public String text() {
    return schema.toString();
  }
}
