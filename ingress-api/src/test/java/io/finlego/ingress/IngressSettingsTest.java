package io.finlego.ingress;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.schemas.Domain;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class IngressSettingsTest {

  private static final String GROUPS = "finlego.ingress.commands.groups.";

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withPropertyValues("spring.config.name=ingress-api")
          .withUserConfiguration(Settings.class);

  @Test
  void theGroupOfAProcessorIsItsDomainsUnlessItIsSet() {
    read(
        commands -> {
          assertThat(commands.group(Domain.CLIENT)).isEqualTo(Domain.CLIENT.group());
          assertThat(commands.group(Domain.LEDGER)).isEqualTo(Domain.LEDGER.group());
        });
    read(
        commands -> {
          assertThat(commands.group(Domain.CLIENT)).isEqualTo(Domain.CLIENT.group());
          assertThat(commands.group(Domain.LEDGER)).isEqualTo("books");
        },
        GROUPS + "ledger=books");
  }

  @Test
  void theFormerNamesOfTheGroupsWork() {
    read(
        commands -> {
          assertThat(commands.group(Domain.CLIENT)).isEqualTo("people");
          assertThat(commands.group(Domain.LEDGER)).isEqualTo("books");
        },
        "finlego.ingress.commands.client-group=people",
        "finlego.ingress.commands.ledger-group=books");
  }

  private void read(Consumer<IngressSettings.Commands> assertion, String... properties) {
    context
        .withPropertyValues(properties)
        .run(started -> assertion.accept(started.getBean(IngressSettings.class).commands()));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(IngressSettings.class)
  static class Settings {}
}
