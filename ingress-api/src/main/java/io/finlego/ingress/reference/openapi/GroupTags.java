package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.operation.ApiGroup;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the groups that have operations as the document's tags, in the order of the published API.
 */
final class GroupTags {

  /**
   * Operations of the ledger under this prefix belong to the second group, although the same
   * controllers serve both.
   */
  private static final String SECOND_GENERATION = "/v2/ledger/";

  private GroupTags() {}

  static void apply(OpenAPI document) {
    document.getPaths().entrySet().stream()
        .filter(path -> path.getKey().startsWith(SECOND_GENERATION))
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
