package io.finlego.ingress.reference.registry;

import io.finlego.ingress.access.caller.Callers;
import io.finlego.schemas.SchemaCatalogue;
import io.finlego.schemas.registry.RegistryAnswer;
import io.finlego.schemas.registry.SchemaRegistryApi;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the schema registry, which is read-only and open to everybody. The answers have the form
 * of Confluent's registry, so they are not in the envelope of the API's other answers.
 */
@RestController
@Hidden
final class SchemaRegistryController {

  private static final String BASE_PATH = "/schema-registry";
  private static final MediaType MEDIA_TYPE = MediaType.parseMediaType(RegistryAnswer.MEDIA_TYPE);

  private final SchemaRegistryApi registry = new SchemaRegistryApi(SchemaCatalogue.shipped());

  @RequestMapping({BASE_PATH, BASE_PATH + "/**"})
  @Callers({})
  ResponseEntity<byte[]> answer(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    String path = request.getServletPath().substring(BASE_PATH.length());
    String bodyText = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    RegistryAnswer answer = registry.answer(request.getMethod(), path, bodyText);
    return ResponseEntity.status(answer.status())
        .contentType(MEDIA_TYPE)
        .body(answer.json().getBytes(StandardCharsets.UTF_8));
  }
}
