package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.http.operation.ApiGroup;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;

/** Names the groups in the order of the published API, those that have operations. */
final class GroupTags {

  /**
   * The ledger's operations under this prefix are the second generation's, though the same
   * controllers answer.
   */
  private static final String SECOND_GENERATION = "/v2/ledger/";

  private GroupTags() {}

  static void apply(OpenAPI document) {
    document.getPaths().entrySet().stream()
        .filter(path -> path.getKey().startsWith(SECOND_GENERATION))
        .flatMap(path -> path.getValue().readOperations().stream())
        .forEach(
            operation -> operation.setTags(List.of(ApiGroup.Name.GENERAL_LEDGER_SYSTEM_2.title())));
    List<String> used =
        document.getPaths().values().stream()
            .flatMap(path -> path.readOperations().stream())
            .map(Operation::getTags)
            .flatMap(tags -> tags == null ? Stream.empty() : tags.stream())
            .toList();
    document.setTags(
        Stream.of(ApiGroup.Name.values())
            .filter(group -> used.contains(group.title()))
            .map(group -> new Tag().name(group.title()))
            .toList());
  }
}
