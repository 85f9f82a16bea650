package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.operation.ApiGroup;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sets the tags of the document: one tag for each group that has operations, in the order of the
 * published API.
 */
final class GroupTags {

  /**
   * The prefix of the paths that belong to the ledger's second group, even if the annotation of
   * their controller names the first group.
   */
  private static final String SECOND_GROUP_PREFIX = "/v2/ledger/";

  private GroupTags() {}

  static void apply(OpenAPI document) {
    document.getPaths().entrySet().stream()
        .filter(path -> path.getKey().startsWith(SECOND_GROUP_PREFIX))
        .flatMap(path -> path.getValue().readOperations().stream())
        .forEach(
            operation -> operation.setTags(List.of(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_2.title())));
    List<String> usedTags =
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .map(Operation::getTags)
            .flatMap(tags -> tags == null ? Stream.empty() : tags.stream())
            .toList();
    document.setTags(
        Stream.of(ApiGroup.Name.values())
            .filter(group -> usedTags.contains(group.title()))
            .map(group -> new Tag().name(group.title()))
            .toList());
  }
}
