package io.finlego.ingress.reference.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.finlego.ingress.http.operation.ApiGroup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the forms of the OpenAPI document. Springdoc makes the document but does not serve it. Its
 * own controller would write the whole document again for each request, and would keep a further
 * document for each language that a caller names.
 */
@Component
final class OpenApiDocuments {

  static final String PATH = "/openapi";

  private final OpenApiWebMvcResource springdoc;
  private final JsonMapper json;

  OpenApiDocuments(
      ObjectFactory<OpenAPIService> documents,
      AbstractRequestService requests,
      GenericResponseService responses,
      OperationService operations,
      SpringDocConfigProperties settings,
      SpringDocProviders providers,
      SpringDocCustomizers customizers,
      JsonMapper json) {
    this.springdoc =
        new OpenApiWebMvcResource(
            documents, requests, responses, operations, settings, providers, customizers);
    this.json = json;
  }

  /**
   * The whole document as JSON.
   *
   * @param request any request to this instance. The document does not depend on it
   */
  byte[] whole(HttpServletRequest request) {
    try {
      return springdoc.openapiJson(request, PATH, Locale.ENGLISH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole document as YAML. */
  byte[] yaml(HttpServletRequest request) {
    try {
      return springdoc.openapiYaml(request, PATH, Locale.ENGLISH);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document of one group as JSON. */
  byte[] group(ApiGroup.Name group, HttpServletRequest request) {
    ObjectNode document = (ObjectNode) json.readTree(whole(request));
    return json.writeValueAsBytes(GroupDocument.of(document, group));
  }
}
