package io.finlego.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.avro.Schema;

/** Writes the schemas of the current IDL into the catalogue's sources. */
final class SchemaRelease {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final ArrayNode index;

  SchemaRelease(Path folder) throws IOException {
    this.folder = folder;
    this.index = (ArrayNode) JSON.readTree(folder.resolve("index.json").toFile());
  }

  /** Adds a version to each subject whose schema differs from its latest version. */
  void releaseChangedSchemas() throws IOException {
    for (Topic topic : ReleasedSchemasTest.topics().toList()) {
      String subject = SchemaCatalogue.subjectOf(topic.name());
      Schema schema = SchemaNormalForm.of(topic.valueSchema());
      int latest = latestVersion(subject);
      if (latest == 0 || !read(subject, latest).equals(schema.toString())) {
        write(subject, latest + 1, schema);
        int id = lastId() + 1;
        index.addObject().put("id", id).put("subject", subject).put("version", latest + 1);
      }
    }
    String entries =
        StreamSupport.stream(index.spliterator(), false)
            .map(JsonNode::toString)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    Files.writeString(folder.resolve("index.json"), entries);
  }

  /**
   * Rewrites the latest version of each subject, which is allowed only before the version's
   * release.
   */
  void amendLatest() throws IOException {
    for (Topic topic : ReleasedSchemasTest.topics().toList()) {
      String subject = SchemaCatalogue.subjectOf(topic.name());
      write(subject, latestVersion(subject), SchemaNormalForm.of(topic.valueSchema()));
    }
  }

  private int lastId() {
    return StreamSupport.stream(index.spliterator(), false)
        .mapToInt(entry -> entry.get("id").intValue())
        .max()
        .orElse(0);
  }

  private int latestVersion(String subject) {
    return StreamSupport.stream(index.spliterator(), false)
        .filter(entry -> entry.get("subject").textValue().equals(subject))
        .mapToInt(entry -> entry.get("version").intValue())
        .max()
        .orElse(0);
  }

  private String read(String subject, int version) throws IOException {
    return new Schema.Parser().parse(file(subject, version).toFile()).toString();
  }

  private void write(String subject, int version, Schema schema) throws IOException {
    Path file = file(subject, version);
    Files.createDirectories(file.getParent());
    Files.writeString(file, schema.toString(true) + "\n");
  }

  private Path file(String subject, int version) {
    return folder.resolve(subject).resolve("v%s.avsc".formatted(version));
  }
}
