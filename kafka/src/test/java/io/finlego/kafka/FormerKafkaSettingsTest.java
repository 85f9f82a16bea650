package io.finlego.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class FormerKafkaSettingsTest {

  @Test
  void aFormerNameWorksAndIsWarnedOfOnce(CapturedOutput output) {
    with(
        "any-service",
        List.of("finlego.kafka.bootstrap-servers=former:1"),
        kafka -> {
          assertThat(kafka.bootstrapServers()).isEqualTo("former:1");
          assertThat(brokers(kafka)).allMatch(List.of("former:1")::equals);
        });

    assertThat(warningsOf(output, "finlego.kafka.bootstrap-servers"))
        .singleElement()
        .asString()
        .contains("spring.kafka.bootstrap-servers");
  }

  @Test
  void formerPropertiesReachEveryClient(CapturedOutput output) {
    with(
        "any-service",
        List.of(
            "finlego.kafka.properties.security.protocol=SASL_SSL",
            "finlego.kafka.properties[sasl.mechanism]=PLAIN"),
        kafka ->
            assertThat(clients(kafka))
                .allSatisfy(
                    client ->
                        assertThat(client)
                            .containsEntry("security.protocol", "SASL_SSL")
                            .containsEntry("sasl.mechanism", "PLAIN")));

    assertThat(warningsOf(output, "finlego.kafka.properties")).hasSize(1);
  }

  @Test
  void aServicesOwnFormerNameWinsOverTheSharedOne(CapturedOutput output) {
    List<String> former =
        List.of(
            "finlego.kafka.bootstrap-servers=shared:1",
            "finlego.ingress.bootstrap-servers=ingress:1",
            "finlego.reports.bootstrap-servers=reports:1",
            "finlego.reports.kafka.security.protocol=SSL");

    with(
        "ingress-api",
        former,
        kafka -> {
          assertThat(kafka.bootstrapServers()).isEqualTo("ingress:1");
          assertThat(kafka.adminSettings()).doesNotContainKey("security.protocol");
        });
    with(
        "reports-streams",
        former,
        kafka -> {
          assertThat(kafka.bootstrapServers()).isEqualTo("reports:1");
          assertThat(kafka.streamsSettings()).containsEntry("security.protocol", "SSL");
        });
    with(
        "ledger-processor",
        former,
        kafka -> assertThat(kafka.bootstrapServers()).isEqualTo("shared:1"));

    assertThat(warningsOf(output, "finlego.ingress.bootstrap-servers")).hasSize(1);
    assertThat(warningsOf(output, "finlego.reports.bootstrap-servers")).hasSize(1);
    assertThat(warningsOf(output, "finlego.reports.kafka")).hasSize(1);
    assertThat(warningsOf(output, "finlego.kafka.bootstrap-servers")).hasSize(3);
  }

  @Test
  void aFormerNameGivesWayToTheNewOne() {
    with(
        "any-service",
        List.of("finlego.kafka.bootstrap-servers=former:1", "spring.kafka.bootstrap-servers=new:1"),
        kafka -> assertThat(kafka.bootstrapServers()).isEqualTo("new:1"));
  }

  @Test
  void nothingIsWarnedOfWithoutFormerNames(CapturedOutput output) {
    with(
        "any-service",
        List.of("spring.kafka.bootstrap-servers=new:1"),
        kafka -> assertThat(kafka.bootstrapServers()).isEqualTo("new:1"));

    assertThat(output).doesNotContain("is called");
  }

  private static void with(
      String service, List<String> settings, Consumer<KafkaConnection> assertions) {
    try (var context =
        new SpringApplicationBuilder(Service.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .properties("spring.config.name=" + service)
            .run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new))) {
      assertions.accept(context.getBean(KafkaConnection.class));
    }
  }

  private static List<Map<String, Object>> clients(KafkaConnection kafka) {
    return List.of(
        kafka.consumerSettings(),
        kafka.producerSettings(),
        kafka.adminSettings(),
        kafka.streamsSettings());
  }

  private static Stream<Object> brokers(KafkaConnection kafka) {
    return clients(kafka).stream().map(client -> client.get("bootstrap.servers"));
  }

  private static List<String> warningsOf(CapturedOutput output, String name) {
    return output
        .toString()
        .lines()
        .filter(line -> line.contains("WARN") && line.contains("The setting " + name + " is"))
        .toList();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({SslAutoConfiguration.class, KafkaAutoConfiguration.class})
  @Import(KafkaConnection.class)
  static class Service {}
}
