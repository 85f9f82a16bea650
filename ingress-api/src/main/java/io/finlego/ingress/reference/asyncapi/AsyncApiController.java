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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serves the AsyncAPI document to everybody. Creates the document for each request, because by
 * default the registry's URL in the document has the host that the request used.
 */
@RestController
@Hidden
final class AsyncApiController {

  private static final String REGISTRY_PATH = "/schema-registry";

  private final OpenAPI openApi;
  private final IngressSettings settings;
  private final KafkaConnection kafka;
  private final JsonMapper json;
  private final RecordExamples examples;

  AsyncApiController(
      OpenAPI openApi, IngressSettings settings, KafkaConnection kafka, JsonMapper json)
      throws IOException {
    this.openApi = openApi;
    this.settings = settings;
    this.kafka = kafka;
    this.json = json;
    try (InputStream sampleFile = new ClassPathResource("asyncapi/samples.json").getInputStream()) {
      this.examples = new RecordExamples(json.readValue(sampleFile, ObjectNode.class));
    }
  }

  @GetMapping(path = "/asyncapi", produces = MediaType.APPLICATION_JSON_VALUE)
  @Callers({})
  ResponseEntity<byte[]> document() {
    byte[] document =
        json.writeValueAsBytes(
            EventsDocument.create(Topics.all(), openApi.getInfo(), addresses(), examples));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(document))
        .body(document);
  }

  private Addresses addresses() {
    IngressSettings.Events events = settings.events();
    String bootstrapServers =
        events.bootstrapServers() == null ? kafka.bootstrapServers() : events.bootstrapServers();
    String registryUrl =
        events.schemaRegistryUrl() == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath().path(REGISTRY_PATH).toUriString()
            : events.schemaRegistryUrl();
    return Addresses.of(bootstrapServers, kafka.isEncrypted(), registryUrl);
  }
}
