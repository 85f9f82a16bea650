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
 * Finds the schemas that a request to the registry names. Throws {@link RegistryRefusal} if the
 * catalogue has no such schema.
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

  /** Returns all versions of the subject, at least one. */
  List<ReleasedSchema> versions(String subject) {
    List<ReleasedSchema> versions = catalogue.versions(subject);
    if (versions.isEmpty()) {
      throw RegistryRefusal.subjectNotFound();
    }
    return versions;
  }

  ReleasedSchema withId(String idText) {
    ReleasedSchema schema = catalogue.withId(parseNumber(idText));
    if (schema == null) {
      throw RegistryRefusal.schemaNotFound();
    }
    return schema;
  }

  /**
   * Returns the version with this number. The texts {@code latest} and {@code -1} mean the last
   * version.
   */
  static ReleasedSchema version(List<ReleasedSchema> versions, String versionText) {
    if (versionText.equals("latest") || versionText.equals("-1")) {
      return versions.getLast();
    }
    int version = parseNumber(versionText);
    if (version < 1) {
      throw RegistryRefusal.invalidVersion();
    }
    return versions.stream()
        .filter(schema -> schema.version() == version)
        .findFirst()
        .orElseThrow(RegistryRefusal::versionNotFound);
  }

  /**
   * Finds the version of the subject whose schema equals the schema in the body.
   *
   * @param refusalIfUnknown thrown if the subject has no such version
   */
  ReleasedSchema find(String subject, String body, RegistryRefusal refusalIfUnknown) {
    ReleasedSchema releasedSchema = catalogue.find(subject, schemaIn(body));
    if (releasedSchema == null) {
      throw refusalIfUnknown;
    }
    return releasedSchema;
  }

  private static Schema schemaIn(String body) {
    try {
      JsonNode schemaNode = JSON.readTree(body).path("schema");
      if (!schemaNode.isTextual()) {
        throw RegistryRefusal.invalidSchema();
      }
      return new Schema.Parser().parse(schemaNode.textValue());
    } catch (JsonProcessingException | AvroRuntimeException e) {
      throw RegistryRefusal.invalidSchema();
    }
  }

  /**
   * Parses a number in a path. If the text is not a number, the result is 0, which is never a
   * version or an id.
   */
  private static int parseNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
