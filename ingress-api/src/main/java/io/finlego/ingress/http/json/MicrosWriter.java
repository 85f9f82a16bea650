package io.finlego.ingress.http.json;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes an instant in ISO 8601 format in UTC, truncated to microseconds. */
final class MicrosWriter extends StdScalarSerializer<Instant> {

  MicrosWriter() {
    super(Instant.class);
  }

  @Override
  public void serialize(Instant instant, JsonGenerator generator, SerializationContext context) {
    generator.writeString(
        DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MICROS)));
  }
}
