package io.finlego.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.schemas.Domain;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class IngressSettingsTest {

  private static final String GROUPS = "finlego.ingress.commands.groups.";

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
  void theFormerNamesOfTheGroupsWorkAndAreWarnedOf(CapturedOutput output) {
    read(
        commands -> {
          assertThat(commands.group(Domain.CLIENT)).isEqualTo("people");
          assertThat(commands.group(Domain.LEDGER)).isEqualTo("books");
        },
        "finlego.ingress.commands.client-group=people",
        "finlego.ingress.commands.ledger-group=books");

    assertThat(output)
        .contains(
            "The setting finlego.ingress.commands.client-group is called " + GROUPS + "client")
        .contains(
            "The setting finlego.ingress.commands.ledger-group is called " + GROUPS + "ledger");
  }

  @Test
  void theFormerNameOfAGroupGivesWayToTheNewOne() {
    read(
        commands -> assertThat(commands.group(Domain.LEDGER)).isEqualTo("books"),
        "finlego.ingress.commands.ledger-group=former",
        GROUPS + "ledger=books");
  }

  @Test
  void aDurationIsInTheUnitOfItsNameUnlessItHasAUnitOfItsOwn() {
    readAll(
        settings -> {
          assertThat(settings.commands().replyTimeout()).isEqualTo(Duration.ofMillis(2_500));
          assertThat(settings.availability().probeInterval()).isEqualTo(Duration.ofSeconds(2));
          assertThat(settings.sandbox().tokenLifetime()).isEqualTo(Duration.ofSeconds(7));
          assertThat(settings.jwt().clockSkew()).isEqualTo(Duration.ofMinutes(2));
        },
        "finlego.ingress.commands.reply-timeout-ms=2500",
        "finlego.ingress.availability.probe-interval-ms=2s",
        "finlego.ingress.sandbox.token-lifetime-seconds=7",
        "finlego.ingress.jwt.clock-skew-seconds=2m");
  }

  @Test
  void aDurationOutOfItsBoundsIsRefusedByTheNameOfItsSetting(CapturedOutput output) {
    assertThatThrownBy(() -> readAll(_ -> {}, "finlego.ingress.commands.delivery-timeout-ms=1999"))
        .rootCause()
        .isInstanceOf(BindValidationException.class)
        .hasMessageContaining("deliveryTimeout");

    assertThat(output)
        .contains("finlego.ingress.commands.delivery-timeout-ms: must be longer than or equal to");
  }

  private static void read(Consumer<IngressSettings.Commands> assertion, String... properties) {
    readAll(settings -> assertion.accept(settings.commands()), properties);
  }

  /** With the environment as the ingress has it, without its beans. */
  private static void readAll(Consumer<IngressSettings> assertion, String... properties) {
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(Settings.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .properties("spring.config.name=ingress-api")
            .run(Stream.of(properties).map(property -> "--" + property).toArray(String[]::new))) {
      assertion.accept(context.getBean(IngressSettings.class));
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(IngressSettings.class)
  static class Settings {}
}
