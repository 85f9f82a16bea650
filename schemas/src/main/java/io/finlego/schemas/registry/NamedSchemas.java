package io.finlego.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.finlego.schemas.ReleasedSchema;
import io.finlego.schemas.SchemaCatalogue;
import java.util.Collection;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Finds the schemas of a catalogue that a request names. A request that names no existing schema is
 * refused.
 */
final class NamedSchemas {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SchemaCatalogue catalogue;

  NamedSchemas(SchemaCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Collection<String> subjects() {
    return catalogue.subjects();
  }

  /** All versions of the subject, at least one. */
  List<ReleasedSchema> versions(String subject) {
    List<ReleasedSchema> versions = catalogue.versions(subject);
    if (versions.isEmpty()) {
      throw RegistryRefusal.subjectNotFound();
    }
    return versions;
  }

  ReleasedSchema withId(String text) {
    ReleasedSchema schema = catalogue.withId(number(text));
    if (schema == null) {
      throw RegistryRefusal.schemaNotFound();
    }
    return schema;
  }

  /**
   * The version with the number in the text; the last version if the text is {@code latest} or -1.
   */
  static ReleasedSchema version(List<ReleasedSchema> versions, String text) {
    if (text.equals("latest") || text.equals("-1")) {
      return versions.getLast();
    }
    int version = number(text);
    if (version < 1) {
      throw RegistryRefusal.invalidVersion();
    }
    return versions.stream()
        .filter(schema -> schema.version() == version)
        .findFirst()
        .orElseThrow(RegistryRefusal::versionNotFound);
  }

  /**
   * The version of the subject whose schema equals the one in the body.
   *
   * @param unknown the refusal if the subject has no such schema
   */
  ReleasedSchema find(String subject, String body, RegistryRefusal unknown) {
    ReleasedSchema released = catalogue.find(subject, schemaIn(body));
    if (released == null) {
      throw unknown;
    }
    return released;
  }

  private static Schema schemaIn(String body) {
    try {
      JsonNode text = JSON.readTree(body).path("schema");
      if (!text.isTextual()) {
        throw RegistryRefusal.invalidSchema();
      }
      return new Schema.Parser().parse(text.textValue());
    } catch (JsonProcessingException | AvroRuntimeException e) {
      throw RegistryRefusal.invalidSchema();
    }
  }

  /** The number in a path; 0, which is never a version or id, if the text is not a number. */
  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
