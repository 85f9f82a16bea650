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

  private final SortedMap<String, SortedMap<Integer, ReleasedSchema>> bySubject = new TreeMap<>();
  private final Map<Integer, ReleasedSchema> byId = new HashMap<>();

  private SchemaCatalogue(Collection<ReleasedSchema> schemas) {
    for (ReleasedSchema schema : schemas) {
      bySubject
          .computeIfAbsent(schema.subject(), subject -> new TreeMap<>())
          .put(schema.version(), schema);
      if (byId.put(schema.id(), schema) != null) {
        throw new IllegalStateException("Two schemas have the id %s.".formatted(schema.id()));
      }
    }
  }

  /** The catalogue of this release. */
  public static SchemaCatalogue shipped() {
    return SHIPPED;
  }

  /** The subject of a topic's values, by Confluent's TopicNameStrategy. */
  public static String subjectOf(String topic) {
    return topic + "-value";
  }

  /** All released versions, ordered by subject and version. */
  public List<ReleasedSchema> released() {
    return bySubject.values().stream().flatMap(versions -> versions.values().stream()).toList();
  }

  /** The subjects in alphabetical order. */
  public Collection<String> subjects() {
    return Collections.unmodifiableSet(bySubject.keySet());
  }

  /** All versions of the subject, the oldest first. Empty for an unknown subject. */
  public List<ReleasedSchema> versions(String subject) {
    return List.copyOf(bySubject.getOrDefault(subject, Collections.emptySortedMap()).values());
  }

  /** The newest version of the subject. Null for an unknown subject. */
  public @Nullable ReleasedSchema latest(String subject) {
    List<ReleasedSchema> versions = versions(subject);
    return versions.isEmpty() ? null : versions.getLast();
  }

  /** The released schema with this id. Null for an unknown id. */
  public @Nullable ReleasedSchema withId(int id) {
    return byId.get(id);
  }

  /**
   * Finds the newest version of the subject that equals this schema. The comparison ignores
   * documentation and the properties for generated Java classes. Null if no version equals the
   * schema.
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
    ReleasedSchema releasedSchema = byId.get(id);
    return releasedSchema == null ? null : releasedSchema.schema();
  }

  private static SchemaCatalogue load() {
    try (InputStream index = resource("index.json")) {
      List<ReleasedSchema> schemas = new ArrayList<>();
      for (JsonNode entry : new ObjectMapper().readTree(index)) {
        schemas.add(
            load(
                entry.get("id").intValue(),
                entry.get("subject").textValue(),
                entry.get("version").intValue()));
      }
      return new SchemaCatalogue(schemas);
    } catch (IOException e) {
      throw new UncheckedIOException("The schema catalogue on the classpath cannot be read.", e);
    }
  }

  private static ReleasedSchema load(int id, String subject, int version) throws IOException {
    try (InputStream text = resource("%s/v%s.avsc".formatted(subject, version))) {
      return new ReleasedSchema(id, subject, version, new Schema.Parser().parse(text));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = SchemaCatalogue.class.getResourceAsStream("/schemas/" + name);
    if (stream == null) {
      throw new IOException("schemas/%s is not on the classpath.".formatted(name));
    }
    return stream;
  }
}
