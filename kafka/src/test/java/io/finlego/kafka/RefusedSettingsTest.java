package io.finlego.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@ExtendWith(OutputCaptureExtension.class)
class RefusedSettingsTest {

  private static final Locale USUAL_LOCALE = Locale.getDefault();

  /** The sentences of the validation follow the locale, and every service sets this one. */
  @BeforeAll
  static void useTheLocaleOfTheServices() {
    Locale.setDefault(Locale.ROOT);
  }

  @AfterAll
  static void restoreLocale() {
    Locale.setDefault(USUAL_LOCALE);
  }

  @Test
  void aRefusedSettingHasTheNameThatTheOperatorWrites(CapturedOutput output) {
    refuse("some.calls.wait-ms=1", "some.calls.longest-wait=1ms", "some.places=0");

    assertThat(output)
        .contains("some.calls.wait-ms: must be longer than or equal to 2 seconds")
        .contains("It is set by \"some.calls.wait-ms\" from property source \"commandLineArgs\".")
        .contains("some.calls.longest-wait: must be longer than")
        .contains("some.places: must be greater than or equal to 1.");
  }

  @Test
  void aRefusedElementHasTheNameThatTheOperatorWrites(CapturedOutput output) {
    refuse("some.groups.milli-seconds=", "some.others.red.wait-ms=1", "some.list[0].wait-ms=0");

    assertThat(output)
        .contains("some.groups.milli-seconds: must not be blank.")
        .contains("some.others.red.wait-ms: must be longer")
        .contains("some.list[0].wait-ms: must be longer");
  }

  @Test
  void aMissingSettingIsNamedToo(CapturedOutput output) {
    refuse("some.title=");

    assertThat(output)
        .contains("some.title: must not be blank. It is set by")
        .contains("some.sub-title: must not be blank.\n");
  }

  @Test
  void theRefusedValueIsNotShownBecauseItMayBeASecret(CapturedOutput output) {
    refuse("some.calls.wait-ms=1234");

    assertThat(output).contains("some.calls.wait-ms").doesNotContain("1234");
  }

  private static void refuse(String... settings) {
    assertThatThrownBy(
            () ->
                new SpringApplicationBuilder(Service.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .run(Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new))
                    .close())
        .isNotNull();
  }

  private enum Unit {
    SECONDS,
    MILLI_SECONDS
  }

  @Validated
  @ConfigurationProperties("some")
  record SomeSettings(
      @DefaultValue("1") @Min(1) int places,
      @NotBlank @DefaultValue("a") String title,
      @NotBlank String subTitle,
      @Valid @DefaultValue Calls calls,
      @DefaultValue Map<Unit, @NotBlank String> groups,
      @DefaultValue Map<String, @Valid Calls> others,
      @DefaultValue List<@Valid Calls> list) {}

  record Calls(
      @Name("wait-ms") @DefaultValue("2s") @DurationMin(seconds = 2) Duration pause,
      @DefaultValue("2s") @DurationMin(seconds = 2) Duration longestWait) {}

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(SomeSettings.class)
  static class Service {}
}
