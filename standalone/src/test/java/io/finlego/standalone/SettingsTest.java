package io.finlego.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.embedded.DiskSync;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

  @Test
  void theDocumentedDefaultsApplyWhenNothingIsSet() {
    assertThat(Settings.from(Map.of("FINLEGO_PORT", "")))
        .isEqualTo(
            new Settings(
                8080,
                8081,
                9092,
                5433,
                Path.of("data").toAbsolutePath(),
                DiskSync.EVERY_MS,
                Duration.ofMinutes(10)));
  }

  @Test
  void settingsComeFromTheEnvironment() {
    var settings =
        Settings.from(
            Map.of(
                "FINLEGO_PORT", "1",
                "FINLEGO_MANAGEMENT_PORT", "2",
                "FINLEGO_KAFKA_PORT", "3",
                "FINLEGO_POSTGRES_PORT", "65535",
                "FINLEGO_DATA", "/somewhere/else",
                "FINLEGO_KAFKA_SYNC", "10ms",
                "FINLEGO_RESTART_UPTIME", "90s"));

    assertThat(settings)
        .isEqualTo(
            new Settings(
                1,
                2,
                3,
                65_535,
                Path.of("/somewhere/else"),
                DiskSync.EVERY_10_MS,
                Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "-1", "http", "80 80", "8080.5", "99999999999999999999"})
  void anInvalidPortIsRefused(String value) {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_KAFKA_PORT", value)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "FINLEGO_KAFKA_PORT is '%s': set it to a port from 1 to 65535, or unset it for 9092",
            value);
  }

  @Test
  void anUnknownSyncIsRefused() {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_KAFKA_SYNC", "often")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "FINLEGO_KAFKA_SYNC is 'often': set it to one of off, 10ms, 1ms, each, or unset it for"
                + " 1ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "m", "1.5h", "-1s", "PT10M", "1234567s", "0s"})
  void anInvalidUptimeIsRefused(String value) {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_RESTART_UPTIME", value)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "FINLEGO_RESTART_UPTIME is '%s': set it to a time like 30s, 10m or 1h, or unset it for"
                + " 10m",
            value);
  }

  @Test
  void onePortForTwoServersIsRefused() {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_KAFKA_PORT", "8080")))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "FINLEGO_PORT and FINLEGO_KAFKA_PORT are both 8080: give each a port of its own");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/$data", "/srv/`data", "/srv/\"data\"", "/srv/da\\ta"})
  void aFolderThatAShellWouldReadAsAnotherIsRefused(String path) {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_DATA", path)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(path)
        .hasMessageEndingWith("set FINLEGO_DATA to a path without them");
  }

  @Test
  void anImpossibleFolderIsRefused() {
    assertThatThrownBy(() -> Settings.from(Map.of("FINLEGO_DATA", "a\0b")))
        .isInstanceOf(Refusal.class)
        .hasMessageEndingWith("set it to the path of a folder");
  }
}
