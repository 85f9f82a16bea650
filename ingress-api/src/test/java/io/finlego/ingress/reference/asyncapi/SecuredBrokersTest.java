package io.finlego.ingress.reference.asyncapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.reference.asyncapi.schema.RecordExamples;
import io.finlego.kafka.KafkaConnection;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SecuredBrokersTest {

  private static final Info REFERENCE = new Info().version("1").license(new License().name("Any"));

  private final KafkaProperties properties = new KafkaProperties();

  @ParameterizedTest
  @CsvSource({
    "PLAINTEXT, kafka",
    "SASL_PLAINTEXT, kafka",
    "SSL, kafka-secure",
    "SASL_SSL, kafka-secure",
    "sasl_ssl, kafka-secure"
  })
  void theDocumentNamesTheProtocolOfTheBrokers(String setting, String protocol) {
    properties.getSecurity().setProtocol(setting);

    assertThat(servers().at("/kafka/protocol").asString()).isEqualTo(protocol);
  }

  @ParameterizedTest
  @CsvSource({"SASL_PLAINTEXT, kafka", "SASL_SSL, kafka-secure"})
  void theProtocolMayStandAmongTheFurtherProperties(String setting, String protocol) {
    properties.getProperties().put("security.protocol", setting);

    assertThat(servers().at("/kafka/protocol").asString()).isEqualTo(protocol);
  }

  private JsonNode servers() {
    KafkaConnection kafka = new KafkaConnection(properties, () -> List.of("broker:9093"));
    Addresses addresses =
        Addresses.of(kafka.bootstrapServers(), kafka.isEncrypted(), "https://registry.example");
    RecordExamples examples = new RecordExamples(JsonNodeFactory.instance.objectNode());
    return EventsDocument.create(List.of(), REFERENCE, addresses, examples).path("servers");
  }
}
