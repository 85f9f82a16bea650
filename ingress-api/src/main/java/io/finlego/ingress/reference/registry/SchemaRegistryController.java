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
 * Serves the schema registry, read-only and for everybody. Its answers have Confluent's form,
 * without the envelope.
 */
@RestController
@Hidden
final class SchemaRegistryController {

  private static final String MOUNT = "/schema-registry";
  private static final MediaType MEDIA_TYPE = MediaType.parseMediaType(RegistryAnswer.MEDIA_TYPE);

  private final SchemaRegistryApi registry = new SchemaRegistryApi(SchemaCatalogue.shipped());

  @RequestMapping({MOUNT, MOUNT + "/**"})
  @Callers({})
  ResponseEntity<byte[]> answer(
      HttpServletRequest request, @RequestBody(required = false) byte @Nullable [] body) {
    String path = request.getServletPath().substring(MOUNT.length());
    String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    RegistryAnswer answer = registry.answer(request.getMethod(), path, text);
    return ResponseEntity.status(answer.status())
        .contentType(MEDIA_TYPE)
        .body(answer.json().getBytes(StandardCharsets.UTF_8));
  }
}
