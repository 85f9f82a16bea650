package io.finlego.ingress.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.result.ApiException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectedVersionTest {

  @Test
  void anExpectedVersionIsANumberAnEntityTagOrAny() {
    assertThat(ExpectedVersion.of(List.of("7")).number()).isEqualTo(7);
    assertThat(ExpectedVersion.of(List.of(" \"7\" ")).number()).isEqualTo(7);
    assertThat(ExpectedVersion.of(List.of("*")).number()).isNull();
    assertThat(ExpectedVersion.of(List.of()).number()).isNull();
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
    assertThatThrownBy(() -> ExpectedVersion.of(List.of(header))).isInstanceOf(ApiException.class);
  }

  @Test
  void twoHeadersAreNotAVersion() {
    assertThatThrownBy(() -> ExpectedVersion.of(List.of("1", "2")))
        .isInstanceOf(ApiException.class);
  }
}
