package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements are texts for machines: no byte of them depends on the locale of the machine. */
class StatementLocalesTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 3, 31);
  private static final String OF_THE_REQUEST = "\"(traceId|createdAt)\":\"[^\"]*\"";

  private final Locale usual = Locale.getDefault();
  private final Api system = PublishedRows.shared().system();
  private final History history = History.random(new Random(7));

  @AfterEach
  void restore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar-EG", "fa-IR", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "tr"})
  void aStatementIsTheSameInEachLocale(String locale) {
    for (String format : new String[] {"csv", "json"}) {
      String path = history.path(FROM, TO, format);
      Locale.setDefault(Locale.ENGLISH);
      Api.Answer english = system.get(path);
      Locale.setDefault(Locale.forLanguageTag(locale));
      Api.Answer local = system.get(path);

      assertThat(local.text().replaceAll(OF_THE_REQUEST, ""))
          .isEqualTo(english.text().replaceAll(OF_THE_REQUEST, ""));
      assertThat(local.header("Content-Disposition"))
          .isEqualTo(english.header("Content-Disposition"));
      assertThat(local.header("Content-Type")).isEqualTo(english.header("Content-Type"));
    }
  }

  @ParameterizedTest
  @CsvSource({"camt053", "xlsx", "pdf"})
  void aStatementThatSaysWhenItWasMadeHasNoOtherDigits(String format) {
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));

    Api.Answer local = system.get(history.path(FROM, TO, format));

    assertThat(local.status()).isEqualTo(200);
    assertThat(local.header("Content-Disposition")).matches("\\p{ASCII}+");
    if (format.equals("camt053")) {
      assertThat(local.text()).doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
    }
  }
}
