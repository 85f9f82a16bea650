package io.finlego.ingress.reference.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the OpenAPI document of a single group. Springdoc serves the whole document at {@code
 * /openapi}.
 */
@RestController
@Hidden
final class GroupsController {

  private final OpenApiWebMvcResource wholeDocumentResource;
  private final JsonMapper json;

  GroupsController(OpenApiWebMvcResource wholeDocumentResource, JsonMapper json) {
    this.wholeDocumentResource = wholeDocumentResource;
    this.json = json;
  }

  @GetMapping(path = "/openapi/{group}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  ObjectNode group(@PathVariable String group, HttpServletRequest request)
      throws JsonProcessingException {
    ApiGroup.Name groupName =
        Stream.of(ApiGroup.Name.values())
            .filter(candidate -> candidate.slug().equalsIgnoreCase(group))
            .findFirst()
            .orElseThrow(() -> ApiException.of(ErrorCode.NOT_FOUND, "There is no such group."));
    byte[] document = wholeDocumentResource.openapiJson(request, "/openapi", Locale.ENGLISH);
    return GroupDocument.of((ObjectNode) json.readTree(document), groupName);
  }
}
