package io.finlego.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The released schemas of all topics, with every version. They are shipped in {@code schemas/} on
 * the classpath.
 *
 * <p>{@code schemas/index.json} lists id, subject and version; {@code
 * schemas/<subject>/v<version>.avsc} holds the schema. Ids and released versions never change,
 * because records on the topics contain the ids for ever. CONTRIBUTING.md says how to release a
 * version.
 */
public final class SchemaCatalogue implements SchemaIds {

  private static final SchemaCatalogue SHIPPED = load();

  private final SortedMap<String, SortedMap<Integer, ReleasedSchema>> schemasBySubject =
      new TreeMap<>();
  private final Map<Integer, ReleasedSchema> schemasById = new HashMap<>();

  private SchemaCatalogue(Collection<ReleasedSchema> schemas) {
    for (ReleasedSchema schema : schemas) {
      schemasBySubject
          .computeIfAbsent(schema.subject(), _ -> new TreeMap<>())
          .put(schema.version(), schema);
      if (schemasById.put(schema.id(), schema) != null) {
        throw new IllegalStateException("Two schemas have the id %s.".formatted(schema.id()));
      }
    }
  }

  /** Returns the catalogue of this release. */
  public static SchemaCatalogue shipped() {
    return SHIPPED;
  }

  /** Returns the subject of a topic's values, by Confluent's TopicNameStrategy. */
  public static String subjectOf(String topic) {
    return topic + "-value";
  }

  /** Returns all released versions, ordered by subject and version. */
  public List<ReleasedSchema> released() {
    return schemasBySubject.values().stream()
        .flatMap(versions -> versions.values().stream())
        .toList();
  }

  /** Returns the subjects in alphabetical order. */
  public Collection<String> subjects() {
    return Collections.unmodifiableSet(schemasBySubject.keySet());
  }

  /**
   * Returns all versions of the subject, the oldest first; an empty list if the subject is unknown.
   */
  public List<ReleasedSchema> versions(String subject) {
    return List.copyOf(
        schemasBySubject.getOrDefault(subject, Collections.emptySortedMap()).values());
  }

  /** Returns the newest version of the subject; null if the subject is unknown. */
  public @Nullable ReleasedSchema latest(String subject) {
    List<ReleasedSchema> versions = versions(subject);
    return versions.isEmpty() ? null : versions.getLast();
  }

  /** Returns the released schema with this id; null if the id is unknown. */
  public @Nullable ReleasedSchema withId(int id) {
    return schemasById.get(id);
  }

  /**
   * Finds the newest version of the subject that equals this schema; null if no version equals it.
   * The comparison ignores documentation and the properties for generated Java classes.
   */
  public @Nullable ReleasedSchema find(String subject, Schema schema) {
    Schema normalForm = SchemaNormalForm.of(schema);
    return versions(subject).reversed().stream()
        .filter(version -> version.schema().equals(normalForm))
        .findFirst()
        .orElse(null);
  }

  @Override
  public int idOf(String subject, Schema schema) {
    ReleasedSchema releasedSchema = find(subject, schema);
    if (releasedSchema == null) {
      throw new UnreleasedSchemaException(subject, schema.getFullName());
    }
    return releasedSchema.id();
  }

  @Override
  public @Nullable Schema schemaOf(int id) {
    ReleasedSchema releasedSchema = schemasById.get(id);
    return releasedSchema == null ? null : releasedSchema.schema();
  }

  private static SchemaCatalogue load() {
    try (InputStream index = openResource("index.json")) {
      List<ReleasedSchema> schemas = new ArrayList<>();
      for (JsonNode indexEntry : new ObjectMapper().readTree(index)) {
        schemas.add(
            loadSchema(
                indexEntry.get("id").intValue(),
                indexEntry.get("subject").textValue(),
                indexEntry.get("version").intValue()));
      }
      return new SchemaCatalogue(schemas);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema catalogue on the classpath cannot be read.", e);
    }
  }

  private static ReleasedSchema loadSchema(int id, String subject, int version) throws IOException {
    try (InputStream schemaStream = openResource("%s/v%s.avsc".formatted(subject, version))) {
      return new ReleasedSchema(id, subject, version, new Schema.Parser().parse(schemaStream));
    }
  }

  private static InputStream openResource(String name) throws IOException {
    InputStream stream = SchemaCatalogue.class.getResourceAsStream("/schemas/" + name);
    if (stream == null) {
      throw new IOException("schemas/%s is not on the classpath.".formatted(name));
    }
    return stream;
  }
}
