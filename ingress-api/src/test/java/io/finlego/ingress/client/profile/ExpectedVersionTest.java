package io.finlego.ingress.client.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.result.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

  @Test
  void anExpectedVersionIsANumberAnEntityTagOrAny() {
    assertThat(ExpectedVersion.of("7")).isEqualTo(7);
    assertThat(ExpectedVersion.of(" \"7\" ")).isEqualTo(7);
    assertThat(ExpectedVersion.of("*")).isNull();
    assertThat(ExpectedVersion.of(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "-1",
        "1.0",
        "W/\"1\"",
        "\"1",
        "1\"",
        "1, 2",
        "99999999999999999999",
        "x"
      })
  void textOfAnotherFormIsNotAVersion(String header) {
    assertThatThrownBy(() -> ExpectedVersion.of(header)).isInstanceOf(ApiException.class);
  }
}
