package io.finlego.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets former settings of Kafka work for one more release: those from before {@code
 * spring.kafka.*}, and the names by which the ingress knew the processors' groups. The log gets a
 * warning for each former setting that is used. If both a former setting and its successor are set,
 * the successor counts.
 */
final class FormerKafkaSettings implements EnvironmentPostProcessor {

  private static final String SOURCE = "finlego-former-kafka-settings";
  private static final String BROKERS = "spring.kafka.bootstrap-servers";
  private static final String PROPERTIES = "spring.kafka.properties";

  /**
   * The former settings. Settings of all services come first, so that a service's own setting
   * overrides them.
   */
  private static final List<Former> FORMER =
      List.of(
          new Former("finlego.kafka.bootstrap-servers", BROKERS, null),
          new Former("finlego.ingress.bootstrap-servers", BROKERS, "ingress-api"),
          new Former("finlego.reports.bootstrap-servers", BROKERS, "reports-streams"),
          new Former("finlego.kafka.properties", PROPERTIES, null),
          new Former("finlego.reports.kafka", PROPERTIES, "reports-streams"),
          new Former(
              "finlego.ingress.commands.client-group",
              "finlego.ingress.commands.groups.client",
              "ingress-api"),
          new Former(
              "finlego.ingress.commands.ledger-group",
              "finlego.ingress.commands.groups.ledger",
              "ingress-api"));

  /**
   * @param name the former name of the setting
   * @param successor the setting that took its place
   * @param service the only service that read the setting, by its {@code spring.config.name}; null
   *     if all services read it
   */
  private record Former(String name, String successor, @Nullable String service) {}

  private final Log log;

  FormerKafkaSettings(DeferredLogFactory logs) {
    log = logs.getLog(FormerKafkaSettings.class);
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Binder binder = Binder.get(environment);
    String service = environment.getProperty("spring.config.name", "");
    Map<String, Object> successors = new HashMap<>();
    for (Former former : FORMER) {
      if (former.service() == null || former.service().equals(service)) {
        successors.putAll(read(binder, former));
      }
    }
    if (!successors.isEmpty()) {
      environment.getPropertySources().addLast(new MapPropertySource(SOURCE, successors));
    }
  }

  private Map<String, Object> read(Binder binder, Former former) {
    Map<String, Object> successors = new HashMap<>();
    if (former.successor().equals(PROPERTIES)) {
      binder
          .bind(former.name(), Bindable.mapOf(String.class, String.class))
          .orElse(Map.of())
          .forEach((key, value) -> successors.put(PROPERTIES + "." + key, value));
    } else {
      binder
          .bind(former.name(), String.class)
          .ifBound(value -> successors.put(former.successor(), value));
    }
    if (!successors.isEmpty()) {
      log.warn(
          "The setting %s is called %s now; its old name works for this release only."
              .formatted(former.name(), former.successor()));
    }
    return successors;
  }
}
