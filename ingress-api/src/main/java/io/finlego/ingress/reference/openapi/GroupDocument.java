package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.operation.ApiGroup;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document of a single group: its operations and the schemas that they use. */
final class GroupDocument {

  private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/([^\"]+)\"");

  private GroupDocument() {}

  static ObjectNode of(ObjectNode wholeDocument, ApiGroup.Name group) {
    ObjectNode document = wholeDocument.deepCopy();
    document
        .withObject("/info")
        .put("title", wholeDocument.at("/info/title").asString("") + " – " + group.title());
    ObjectNode paths = document.withObject("/paths");
    paths
        .values()
        .forEach(path -> ((ObjectNode) path).removeIf(operation -> !belongsTo(operation, group)));
    paths.removeIf(JsonNode::isEmpty);
    document
        .withArray("/tags")
        .removeIf(tag -> !tag.path("name").asString("").equals(group.title()));
    ObjectNode schemas = document.withObject("/components/schemas");
    Set<String> referencedSchemas = referencedSchemas(paths, schemas);
    schemas.propertyNames().stream()
        .filter(name -> !referencedSchemas.contains(name))
        .toList()
        .forEach(schemas::remove);
    return document;
  }

  private static boolean belongsTo(JsonNode operation, ApiGroup.Name group) {
    return operation
        .path("tags")
        .valueStream()
        .noneMatch(tag -> !tag.asString("").equals(group.title()));
  }

  /** The names of the schemas that the paths refer to, directly or through other schemas. */
  private static Set<String> referencedSchemas(JsonNode paths, JsonNode schemas) {
    Set<String> names = new HashSet<>();
    collectReferences(paths, schemas, names);
    return names;
  }

  private static void collectReferences(JsonNode node, JsonNode schemas, Set<String> names) {
    Matcher references = REFERENCE.matcher(node.toString());
    while (references.find()) {
      if (names.add(references.group(1))) {
        collectReferences(schemas.path(references.group(1)), schemas, names);
      }
    }
  }
}
