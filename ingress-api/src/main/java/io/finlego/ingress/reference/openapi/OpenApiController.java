package io.finlego.ingress.reference.openapi;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.http.operation.ApiGroup;
import io.finlego.ingress.http.page.KeptDocument;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the OpenAPI document to everybody: as a whole, as JSON or YAML, and for each group. Each
 * form is made once, at the first request for it.
 */
@RestController
@Hidden
final class OpenApiController {

  private static final String YAML = "application/vnd.oai.openapi";

  private final OpenApiDocuments documents;
  private final Map<String, KeptDocument> keptDocuments = new ConcurrentHashMap<>();

  OpenApiController(OpenApiDocuments documents) {
    this.documents = documents;
  }

  @GetMapping(path = OpenApiDocuments.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  ResponseEntity<byte[]> whole(HttpServletRequest request) {
    return kept("json", MediaType.APPLICATION_JSON, () -> documents.whole(request)).answer(request);
  }

  @GetMapping(path = OpenApiDocuments.PATH + ".yaml", produces = YAML)
  @Callers({})
  ResponseEntity<byte[]> yaml(HttpServletRequest request) {
    return kept("yaml", MediaType.valueOf(YAML), () -> documents.yaml(request)).answer(request);
  }

  @GetMapping(
      path = OpenApiDocuments.PATH + "/{group}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  ResponseEntity<byte[]> group(@PathVariable String group, HttpServletRequest request) {
    ApiGroup.Name name =
        Stream.of(ApiGroup.Name.values())
            .filter(candidate -> candidate.slug().equalsIgnoreCase(group))
            .findFirst()
            .orElseThrow(() -> ApiException.of(ErrorCode.NOT_FOUND, "There is no such group."));
    return kept("json/" + name, MediaType.APPLICATION_JSON, () -> documents.group(name, request))
        .answer(request);
  }

  private KeptDocument kept(String form, MediaType type, Supplier<byte[]> maker) {
    return keptDocuments.computeIfAbsent(form, _ -> document(type, maker.get()));
  }

  private static KeptDocument document(MediaType type, byte[] bytes) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(type);
    headers.setCacheControl(CacheControl.noCache());
    return KeptDocument.of(headers, bytes);
  }
}
