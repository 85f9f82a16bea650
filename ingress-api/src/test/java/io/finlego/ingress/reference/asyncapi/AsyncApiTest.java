package io.finlego.ingress.reference.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.finlego.ingress.Api;
import io.finlego.ingress.Api.Answer;
import io.finlego.ingress.IngressUnderTest;
import io.finlego.schemas.Topic;
import io.finlego.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

  private final IngressUnderTest ingress = IngressUnderTest.shared().awaitReady();
  private final Api anybody = ingress.api();
  private final JsonNode document = anybody.get("/asyncapi").json();

  static Stream<Topic> described() {
    return Topics.all().stream().filter(topic -> topic.readers() != Topic.Readers.SERVICES);
  }

  private static Set<String> payloads(Topic topic) {
    Schema.Field payload = topic.valueSchema().getField("payload");
    return payload == null
        ? Set.of(topic.valueSchema().getName())
        : payload.schema().getTypes().stream().map(Schema::getName).collect(Collectors.toSet());
  }

  private JsonNode channel(Topic topic) {
    return document.path("channels").path(topic.name());
  }

  @Test
  void theDocumentIsAsyncApiForAnybodyAndComesAgainOnlyWhenItChanged() {
    Answer first = anybody.get("/asyncapi");
    Answer again = anybody.get("/asyncapi", "If-None-Match", first.header("etag"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("content-type")).startsWith("application/json");
    assertThat(first.header("cache-control")).isEqualTo("no-cache");
    assertThat(first.json().path("asyncapi").asString()).isEqualTo("3.0.0");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @Test
  void theGuideSaysWhatSubscribersOfOtherLanguagesSet() {
    assertThat(document.at("/info/description").asString())
        .contains("return_record_name=True", "LongType.__with", "9,007,199,254,740,991")
        .contains("full name", "not compressed");
  }

  @Test
  void theGuideSaysWhatSubscribersDoAfterALossOfRecords() {
    assertThat(document.at("/info/description").asString())
        .contains("with the same `eventId` and content, but at higher offsets")
        .contains("events of different commands in another order")
        .contains("above the new end of the partition", "OffsetOutOfRangeException")
        .contains("was given out again, to another event", "LogTruncationException")
        .contains("--reset-offsets --to-datetime");
  }

  @Test
  void topicsOfTheServicesOwnAreLeftOut() {
    assertThat(document.path("channels").propertyNames())
        .containsExactlyElementsOf(described().map(Topic::name).toList())
        .contains(Topics.CLIENT_EVENTS, Topics.LEDGER_EVENTS, Topics.TREASURY)
        .noneMatch(name -> name.contains("commands") || name.contains("replies"));
  }

  @ParameterizedTest
  @MethodSource("described")
  void eachTopicTellsWhatItIsItsKeyAndHowItIsRead(Topic topic) {
    JsonNode channel = channel(topic);

    assertThat(channel.path("address").asString()).isEqualTo(topic.name());
    assertThat(channel.path("summary").asString()).isEqualTo(topic.description());
    assertThat(channel.path("description").asString()).contains(topic.keyMeaning());
    assertThat(channel.at("/bindings/kafka/partitions").asInt()).isEqualTo(topic.partitions());
    assertThat(document.path("operations").values())
        .filteredOn(
            operation ->
                operation.at("/channel/$ref").asString().equals("#/channels/" + topic.name()))
        .singleElement()
        .satisfies(
            operation -> {
              assertThat(operation.path("action").asString()).isEqualTo("receive");
              assertThat(operation.path("messages").size()).isEqualTo(payloads(topic).size());
            });
  }

  @ParameterizedTest
  @MethodSource("described")
  void eachPayloadIsAMessageWithADescriptionAndAValidExample(Topic topic) {
    JsonNode messages = channel(topic).path("messages");

    assertThat(messages.propertyNames()).containsExactlyInAnyOrderElementsOf(payloads(topic));
    assertThat(messages.values())
        .allSatisfy(
            message -> {
              assertThat(message.path("summary").asString("")).isNotBlank();
              assertThat(message.at("/bindings/kafka/key/description").asString("")).isNotBlank();
              JsonNode example = message.at("/examples/0/payload");
              assertThat(example.isObject()).isTrue();
              assertThat(SCHEMAS.getSchema(message.path("payload")).validate(example)).isEmpty();
            });
  }

  @Test
  void theSchemasRefuseValuesOfAnotherForm() {
    JsonNode message = channel(Topics.named(Topics.LEDGER_EVENTS)).at("/messages/PaymentPosted");
    JsonNode payload = message.path("payload");
    ObjectNode example = (ObjectNode) message.at("/examples/0/payload").deepCopy();
    example.put("bookingDate", "yesterday").put("eventId", "1").remove("payload");

    assertThat(SCHEMAS.getSchema(payload).validate(example)).hasSize(3);
  }

  @Test
  void eachFieldOfTheSchemasIsDescribed() {
    assertThat(document.toString()).contains("Minor units on safeguarding accounts.");
    document
        .path("channels")
        .values()
        .forEach(
            channel ->
                channel
                    .path("messages")
                    .values()
                    .forEach(message -> assertDescribed(message.path("payload"))));
  }

  private static void assertDescribed(JsonNode schema) {
    assertThat(schema.path("properties").values())
        .allSatisfy(
            property -> {
              assertThat(property.path("description").asString("")).isNotBlank();
              assertDescribed(property);
              assertDescribed(property.path("items"));
            });
  }

  @Test
  void anExampleEventIsAsItHappened() {
    JsonNode posted = channel(Topics.named(Topics.LEDGER_EVENTS)).at("/messages/PaymentPosted");
    JsonNode event = posted.at("/examples/0/payload");

    assertThat(event.at("/payload/payment/status").asString()).isEqualTo("posted");
    assertThat(event.at("/payload/movements/0/kind").asString()).isEqualTo("entry");
    assertThat(posted.at("/examples/0/headers/traceparent").asString()).startsWith("00-");
  }

  @Test
  void theDocumentsAddressesAreThoseOfTheSettings() {
    assertThat(document.at("/servers/kafka/protocol").asString()).isEqualTo("kafka");
    assertThat(document.at("/servers/kafka/bindings/kafka/schemaRegistryUrl").asString())
        .isEqualTo(ingress.url() + "/schema-registry");
    String schema =
        channel(Topics.named(Topics.CLIENT_EVENTS))
            .at("/messages/ClientCreated/externalDocs/url")
            .asString();
    assertThat(anybody.get(schema.substring(ingress.url().length())).status()).isEqualTo(200);

    try (IngressUnderTest other =
        IngressUnderTest.start(
            "asyncapi_addresses",
            Map.of(
                "finlego.ingress.events.bootstrap-servers", "kafka-a:9092, kafka-b:9092",
                "finlego.ingress.events.schema-registry-url", "https://registry.example"))) {
      JsonNode servers = other.api().get("/asyncapi").json().path("servers");
      assertThat(servers.values())
          .extracting(server -> server.path("host").asString())
          .isEqualTo(List.of("kafka-a:9092", "kafka-b:9092"));
      assertThat(servers.toString()).contains("https://registry.example");
    }
  }
}
