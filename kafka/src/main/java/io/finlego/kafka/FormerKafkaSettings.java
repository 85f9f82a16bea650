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
 * Keeps renamed Kafka settings working for one more release. It copies the value of each former
 * setting to the setting that replaces it, and logs a warning. If both settings are set, the value
 * of the new setting wins. The former settings are those that earlier releases used instead of
 * {@code spring.kafka.*}, and two settings of the ingress for the processors' consumer groups.
 */
final class FormerKafkaSettings implements EnvironmentPostProcessor {

  private static final String PROPERTY_SOURCE_NAME = "finlego-former-kafka-settings";
  private static final String BROKERS_SETTING = "spring.kafka.bootstrap-servers";
  private static final String PROPERTIES_SETTING = "spring.kafka.properties";

  /**
   * The former settings. If two of them have the same successor, the setting that all services read
   * comes first in this list. The setting that only one service reads comes later, so that its
   * value overrides the value of the first.
   */
  private static final List<FormerSetting> FORMER_SETTINGS =
      List.of(
          new FormerSetting("finlego.kafka.bootstrap-servers", BROKERS_SETTING, null),
          new FormerSetting("finlego.ingress.bootstrap-servers", BROKERS_SETTING, "ingress-api"),
          new FormerSetting(
              "finlego.reports.bootstrap-servers", BROKERS_SETTING, "reports-streams"),
          new FormerSetting("finlego.kafka.properties", PROPERTIES_SETTING, null),
          new FormerSetting("finlego.reports.kafka", PROPERTIES_SETTING, "reports-streams"),
          new FormerSetting(
              "finlego.ingress.commands.client-group",
              "finlego.ingress.commands.groups.client",
              "ingress-api"),
          new FormerSetting(
              "finlego.ingress.commands.ledger-group",
              "finlego.ingress.commands.groups.ledger",
              "ingress-api"));

  /**
   * @param name the former name of the setting
   * @param successor the name of the setting that replaces it
   * @param service the {@code spring.config.name} of the only service that reads the former
   *     setting; null if all services read it
   */
  private record FormerSetting(String name, String successor, @Nullable String service) {}

  private final Log log;

  FormerKafkaSettings(DeferredLogFactory logs) {
    log = logs.getLog(FormerKafkaSettings.class);
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    Binder binder = Binder.get(environment);
    String service = environment.getProperty("spring.config.name", "");
    Map<String, Object> valuesByName = new HashMap<>();
    for (FormerSetting formerSetting : FORMER_SETTINGS) {
      if (formerSetting.service() == null || formerSetting.service().equals(service)) {
        valuesByName.putAll(successorValues(binder, formerSetting));
      }
    }
    if (!valuesByName.isEmpty()) {
      environment
          .getPropertySources()
          .addLast(new MapPropertySource(PROPERTY_SOURCE_NAME, valuesByName));
    }
  }

  private Map<String, Object> successorValues(Binder binder, FormerSetting formerSetting) {
    Map<String, Object> valuesByName = new HashMap<>();
    if (formerSetting.successor().equals(PROPERTIES_SETTING)) {
      binder
          .bind(formerSetting.name(), Bindable.mapOf(String.class, String.class))
          .orElse(Map.of())
          .forEach((key, value) -> valuesByName.put(PROPERTIES_SETTING + "." + key, value));
    } else {
      binder
          .bind(formerSetting.name(), String.class)
          .ifBound(value -> valuesByName.put(formerSetting.successor(), value));
    }
    if (!valuesByName.isEmpty()) {
      log.warn(
          "The setting %s is called %s now; its old name works for this release only."
              .formatted(formerSetting.name(), formerSetting.successor()));
    }
    return valuesByName;
  }
}
