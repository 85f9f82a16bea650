package io.finlego.reports.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.finlego.reports.ReportsSettings;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@ExtendWith(OutputCaptureExtension.class)
class AccessTest {

  private static final String SECRET = "a-secret-of-tests";

  private final MockMvc http =
      MockMvcBuilders.standaloneSetup(new FiguresController())
          .addInterceptors(new SecretCheck(SECRET))
          .setControllerAdvice(new Refusals())
          .build();

  @RestController
  static final class FiguresController {
    @GetMapping("/reports/figures")
    String figures() {
      return "figures";
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer " + SECRET, "bearer " + SECRET})
  void aRequestWithTheSecretIsAnswered(String authorization) throws Exception {
    http.perform(get("/reports/figures").header("Authorization", authorization))
        .andExpect(status().isOk())
        .andExpect(content().string("figures"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer a-secret-of-test",
        "Bearer a-secret-of-testsx",
        "Bearer A-SECRET-OF-TESTS",
        "Basic a-secret-of-tests",
        "a-secret-of-tests"
      })
  void aRequestWithAnotherTokenIsRefused(String authorization) throws Exception {
    http.perform(get("/reports/figures").header("Authorization", authorization))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void aRequestWithoutATokenIsRefusedInTheFormOfAllRefusals() throws Exception {
    http.perform(get("/reports/figures"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", "Bearer"))
        .andExpect(
            content()
                .json(
                    """
                    {"code": "unauthenticated",
                     "message": "The request needs the secret of the reports as a bearer token."}
                    """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
  void reportsThatOthersCanReachDoNotStartWithoutASecret(String address) throws Exception {
    ServerProperties server = server(address);

    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new AccessConfiguration(settings(null), server))
        .satisfies(
            refusal -> assertThat(refusal.getReason()).contains("Set finlego.reports.secret"));
    assertThat(new AccessConfiguration(settings(SECRET), server)).isNotNull();
  }

  @Test
  void reportsAtEveryAddressOfTheMachineDoNotStartWithoutASecret() {
    ServerProperties everywhere = new ServerProperties();

    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new AccessConfiguration(settings(null), everywhere));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.5", "::1"})
  void reportsAtALoopbackAddressNeedNoSecret(String address) throws Exception {
    assertThat(new AccessConfiguration(settings(null), server(address))).isNotNull();
  }

  @Test
  void anEmptySecretCountsAsNone() throws Exception {
    ServerProperties server = server("0.0.0.0");

    assertThat(settings("").secret()).isNull();
    assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
        .isThrownBy(() -> new AccessConfiguration(settings(""), server));
  }

  @Test
  void reportsThatOthersKnowByANameTheyDoNotListenAtSaySo(CapturedOutput output) throws Exception {
    var unused = new AccessConfiguration(settings(null, "localhost"), server("127.0.0.1"));
    unused = new AccessConfiguration(settings(null, "127.0.0.1"), server("127.0.0.1"));
    unused = new AccessConfiguration(settings(SECRET, "reports-0"), server("0.0.0.0"));
    assertThat(output).doesNotContain("finlego.reports.address");

    unused = new AccessConfiguration(settings(null, "reports-0"), server("127.0.0.1"));

    assertThat(unused).isNotNull();
    assertThat(output)
        .contains("nobody can reach them as reports-0")
        .contains("finlego.reports.address");
  }

  @Test
  void theSettingsDoNotShowTheSecret() {
    assertThat(settings(SECRET).toString()).doesNotContain(SECRET);
  }

  private static ServerProperties server(String address) throws Exception {
    ServerProperties server = new ServerProperties();
    server.setAddress(InetAddress.getByName(address));
    return server;
  }

  private static ReportsSettings settings(String secret) {
    return settings(secret, "localhost");
  }

  private static ReportsSettings settings(String secret, String host) {
    Map<String, String> values = new HashMap<>();
    values.put("finlego.reports.host", host);
    values.put("finlego.reports.instance-id", "one");
    if (secret != null) {
      values.put("finlego.reports.secret", secret);
    }
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("finlego.reports", ReportsSettings.class);
  }
}
