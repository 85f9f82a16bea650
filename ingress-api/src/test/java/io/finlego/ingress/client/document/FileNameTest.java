package io.finlego.ingress.client.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.http.result.ApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "passport.pdf | passport.pdf",
        "../../etc/passwd | passwd",
        "C:\\Users\\ada\\passport.pdf | passport.pdf",
        "/ Ąžuolas 護照.png | Ąžuolas 護照.png",
        "a\"b;c.pdf | a\"b;c.pdf",
        "Contract \\\"final\\\".pdf | Contract \"final\".pdf",
        "C:\\\\Users\\\\ada\\\\my \\\"id\\\".pdf | my \"id\".pdf",
        "...pdf | ...pdf",
        "می\u200cخواهم.pdf | می\u200cخواهم.pdf"
      })
  void theLastPartOfAPathIsKept(String givenName, String keptName) {
    assertThat(FileName.of(givenName).value()).isEqualTo(keptName);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".",
        "..",
        "a/",
        "a\\",
        "a/..",
        "a\r\nb.pdf",
        "a\u0000.pdf",
        "a\u202efdp.exe",
        "a\u2066b",
        "a\u2028b",
        "a\u0085b",
        "a\ud800b",
        "\ufeffa"
      })
  void aNameThatHidesSomethingIsRefused(String givenName) {
    assertThatThrownBy(() -> FileName.of(givenName)).isInstanceOf(ApiException.class);
  }

  @Test
  void aNameHasAtMost255Characters() {
    assertThat(FileName.of("\ud83d\ude00".repeat(255)).value()).isNotEmpty();
    assertThatThrownBy(() -> FileName.of("x".repeat(256))).isInstanceOf(ApiException.class);
    assertThatThrownBy(() -> FileName.of("x".repeat(10_000))).isInstanceOf(ApiException.class);
  }

  @Test
  void aNameDoesNotBreakOutOfTheHeader() {
    assertThat(DownloadWriter.disposition("a\"; filename=\"b.exe"))
        .isEqualTo("attachment; filename=\"a\\\"; filename=\\\"b.exe\"");
    assertThat(DownloadWriter.disposition("Ą\".pdf")).contains("filename*=UTF-8''%C4%84%22.pdf");
  }
}
