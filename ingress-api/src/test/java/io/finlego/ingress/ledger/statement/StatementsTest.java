package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks that opening balance and movements add up to the closing balance exactly, for random pasts
 * and periods.
 */
class StatementsTest {

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 12, 30);

  private final Api system = PublishedRows.shared().system();

  private Api.Answer answer(History history, LocalDate from, LocalDate to, String format) {
    Api.Answer answer = system.get(history.path(from, to, format));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aStatementAddsUpInEveryForm(long seed) {
    Random random = new Random(seed);
    History history = History.random(random);
    for (int i = 0; i < 4; i++) {
      LocalDate from = FIRST_DAY.plusDays(random.nextInt(70));
      LocalDate to = from.plusDays(random.nextInt(60));
      History.Expected expected = history.of(from, to);

      History.Expected json = Readings.json(answer(history, from, to, "json"));
      History.Expected csv = Readings.csv(answer(history, from, to, "csv"));
      History.Expected camt = Readings.camt053(answer(history, from, to, "camt053"), history.asset);

      assertThat(json).as("seed %d", seed).isEqualTo(expected);
      assertThat(csv).as("seed %d", seed).isEqualTo(with(expected, CsvTexts::expected));
      History.Expected xlsx = Readings.xlsx(system.bytes(history.path(from, to, "xlsx")), history);
      PrintedStatement pdf = PrintedStatement.of(system.bytes(history.path(from, to, "pdf")));

      assertThat(xlsx).as("seed %d", seed).isEqualTo(with(expected, XlsxTexts::expected));
      pdf.shows(history, expected);
      assertThat(camt).as("seed %d", seed).isEqualTo(with(expected, XmlTexts::expected));
    }
  }

  private static History.Expected with(
      History.Expected expected, UnaryOperator<String> description) {
    List<History.Line> lines =
        expected.lines().stream()
            .map(
                l ->
                    new History.Line(
                        l.bookingDate(),
                        l.valueDate(),
                        l.side(),
                        l.amount(),
                        l.balance(),
                        l.transactionId(),
                        description.apply(l.description())))
            .toList();
    return new History.Expected(expected.opening(), lines, expected.closing());
  }

  private static final class CsvTexts {
    static String expected(String text) {
      return text.matches("(?s)[=+@'-].*") ? "'" + text : text;
    }
  }

  private static final class XmlTexts {
    static String expected(String text) {
      return fit(text).replace("\r\n", "\n");
    }

    static String fit(String text) {
      return text.replaceAll("[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]", "\ufffd");
    }
  }

  /** Excel reads {@code _x005F_} as an underscore; this library's reader does not. */
  private static final class XlsxTexts {
    static String expected(String text) {
      return XmlTexts.fit(text).replace("_x0041_", "_x005F_x0041_");
    }
  }
}
