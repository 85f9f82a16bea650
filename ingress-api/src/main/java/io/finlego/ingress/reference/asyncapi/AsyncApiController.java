package io.finlego.ingress.reference.asyncapi;

import io.finlego.ingress.IngressSettings;
import io.finlego.ingress.access.caller.Callers;
import io.finlego.ingress.reference.asyncapi.schema.RecordExamples;
import io.finlego.kafka.KafkaConnection;
import io.finlego.schemas.Topics;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the AsyncAPI document to everybody. The document is made once. Only the URL of the schema
 * registry may differ between requests, because by default it has the host that the request used.
 */
@RestController
@Hidden
final class AsyncApiController {

  private static final String REGISTRY_PATH = "/schema-registry";

  private final IngressSettings.Events events;
  private final SingletonSupplier<EventsTemplate> template;

  AsyncApiController(
      OpenAPI openApi, IngressSettings settings, KafkaConnection kafka, JsonMapper json)
      throws IOException {
    this.events = settings.events();
    try (InputStream sampleFile = new ClassPathResource("asyncapi/samples.json").getInputStream()) {
      RecordExamples examples = new RecordExamples(json.readValue(sampleFile, ObjectNode.class));
      Addresses addresses = addresses(kafka);
      this.template =
          SingletonSupplier.of(
              () ->
                  new EventsTemplate(
                      json,
                      EventsDocument.create(Topics.all(), openApi.getInfo(), addresses, examples)));
    }
  }

  private Addresses addresses(KafkaConnection kafka) {
    String bootstrapServers =
        events.bootstrapServers() == null ? kafka.bootstrapServers() : events.bootstrapServers();
    return Addresses.of(bootstrapServers, kafka.isEncrypted(), EventsTemplate.URL);
  }

  @GetMapping(path = "/asyncapi", produces = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  ResponseEntity<byte[]> document() {
    byte[] document = template.obtain().with(registryUrl());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(document))
        .body(document);
  }

  private String registryUrl() {
    String registryUrl = events.schemaRegistryUrl();
    return registryUrl == null
        ? ServletUriComponentsBuilder.fromCurrentContextPath().path(REGISTRY_PATH).toUriString()
        : registryUrl;
  }
}
