package io.finlego.ingress.reference.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sets the id of each operation and sorts the paths alphabetically. An id is made from the HTTP
 * method and the path, so it is unique and does not change between releases.
 */
final class OperationIds {

  private OperationIds() {}

  static void apply(OpenAPI document) {
    Paths sortedPaths = new Paths();
    new TreeMap<>(document.getPaths()).forEach(sortedPaths::addPathItem);
    sortedPaths.forEach((path, item) -> setIds(path, item.readOperationsMap()));
    document.setPaths(sortedPaths);
  }

  private static void setIds(String path, Map<PathItem.HttpMethod, Operation> operations) {
    operations.forEach((method, operation) -> operation.setOperationId(id(method, path)));
  }

  /**
   * The id of an operation. For {@code POST /internal/Payments/{paymentId}/pend} the id is {@code
   * postInternalPaymentsByPaymentIdPend}.
   */
  static String id(PathItem.HttpMethod method, String path) {
    StringBuilder id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
    for (String segment : path.substring(1).replace("{", "by-").split("[^A-Za-z0-9]+")) {
      if (!segment.isEmpty()) {
        id.append(Character.toUpperCase(segment.charAt(0))).append(segment.substring(1));
      }
    }
    return id.toString();
  }
}
