package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.finlego.ingress.Api;
import io.finlego.ingress.PublishedRows;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementAnswerTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate TO = LocalDate.of(2026, 6, 30);
  private static final String PATH = "/internal/Transactions/report";

  private final PublishedRows rows = PublishedRows.shared();
  private final Api system = rows.system();

  @Test
  void aStatementSaysWhatItIsAndUnderWhichNameToKeepIt() {
    History history = new History(false, "EUR");
    String iban = system.get("/Accounts/" + history.account).value().path("iban").asString();

    Api.Answer csv = system.get(history.path(FROM, TO, "csv"), "Accept", "application/json");
    Api.Answer camt = system.get(history.path(FROM, TO, "camt053"));
    Api.Answer json = system.get(history.path(FROM, TO, ""), "Accept", "application/pdf");

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"statement-" + iban + "-2026-01-01-2026-06-30.csv\"");
    assertThat(csv.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(camt.header("Content-Type")).isEqualTo("application/xml;charset=UTF-8");
    assertThat(camt.header("Content-Disposition")).contains(".xml\"");
    assertThat(json.header("Content-Type")).startsWith("application/json");
  }

  @Test
  void aJsonStatementHasItsMovementsOnceAndTheRestTwice() {
    History history = History.random(new Random(5));

    Api.Answer answer = system.get(history.path(FROM, TO, "json"));

    var head = answer.json().path("valueOrDefault");
    assertThat(answer.json().path("isSuccess").asBoolean()).isTrue();
    assertThat(head.path("movementsCount").asInt()).isEqualTo(history.lines.size());
    assertThat(head.has("movements")).isFalse();
    head.properties()
        .forEach(p -> assertThat(answer.value().path(p.getKey())).isEqualTo(p.getValue()));
    assertThat(answer.value().path("movements")).hasSize(history.lines.size());
    assertThat(
            answer.value().path("movements").path(0).path("counterparty").path("name").asString())
        .isNotBlank();
    assertThat(answer.value().path("account").path("holderName").asString())
        .isEqualTo(history.asset ? "FinLego" : "Ąžuolas Łódź-Żukowski Ж");
  }

  @Test
  void aStatementRequestWithFaultsNamesEachParameter() {
    Api.Answer withoutParameters = system.get(PATH);
    Api.Answer wrong = system.get(PATH + "?accountId=1&from=2026-02-30&to=x&format=docx");
    Api.Answer reversed =
        system.get(
            PATH + "?accountId=%s&from=2026-02-02&to=2026-02-01".formatted(UUID.randomUUID()));

    assertThat(withoutParameters.status()).isEqualTo(400);
    assertThat(withoutParameters.fields()).containsExactly("accountId", "from", "to");
    assertThat(wrong.fields()).containsExactlyInAnyOrder("accountId", "from", "to", "format");
    assertThat(reversed.fields()).containsExactly("to");
    assertThat(reversed.code()).isEqualTo("invalidField");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx", "pdf", "camt053"})
  void errorsComeInTheEnvelopeWhateverTheStatementsForm(String format) {
    String path = PATH + "?accountId=%s&from=2026-01-01&to=2026-01-31&format=" + format;

    Api.Answer unknown = system.get(path.formatted(UUID.randomUUID()), "Accept", "text/csv");
    Api.Answer front = rows.frontOffice(rows.client()).get(path.formatted(UUID.randomUUID()));

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("accountNotFound");
    assertThat(unknown.header("Content-Type")).startsWith("application/json");
    assertThat(unknown.header("Content-Disposition")).isEmpty();
    assertThat(front.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx", "pdf", "camt053"})
  void aStatementThatDoesNotAddUpIsCutOff(String format) {
    History history = History.ofLength(3000, 1000);
    history.spoil(2900);

    assertThatThrownBy(() -> system.get(history.path(LocalDate.of(2019, 1, 1), TO, format)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aStatementsPeriodMayLieAnywhere() {
    History history = History.random(new Random(5));
    for (List<String> period :
        List.of(List.of("0001-01-01", "0001-01-01"), List.of("0001-01-01", today().toString()))) {
      LocalDate from = LocalDate.parse(period.getFirst());
      LocalDate to = LocalDate.parse(period.getLast());
      assertThat(Readings.json(system.get(history.path(from, to, "json"))))
          .isEqualTo(history.of(from, to));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv", "xlsx", "pdf"})
  void aStatementEndsToday(String format) {
    History history = History.random(new Random(5));
    String path = history.path(FROM, LocalDate.of(9999, 12, 31), format);

    Api.Answer answer = system.get(path);
    Api.Answer tomorrow =
        system.get(history.path(today().plusDays(1), today().plusDays(1), format));

    assertThat(answer.header("Content-Disposition")).contains("-" + FROM + "-" + today() + ".");
    assertThat(tomorrow.status()).isEqualTo(400);
    assertThat(tomorrow.fields()).containsExactly("from");
    if (format.equals("json")) {
      assertThat(Readings.json(answer)).isEqualTo(history.of(FROM, today()));
      assertThat(answer.value().path("to").asString()).isEqualTo(today().toString());
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  @Test
  void aCamt053OfDaysToComeIsRefused() {
    History history = History.random(new Random(5));

    Api.Answer answer = system.get(history.path(FROM, LocalDate.of(9999, 1, 1), "camt053"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("formatNotPossible");
  }

  @Test
  void theReferenceShowsEachFormOfAStatementAsItIs() {
    Api.Answer document = rows.system().get("/openapi");

    for (String status : List.of("404", "422", "429")) {
      var example =
          document
              .json()
              .at("/paths/~1internal~1Transactions~1report/get/responses/" + status)
              .at("/content/application~1json/example");
      assertThat(example.at("/errors/0/metadata/code").asString()).as(status).isNotBlank();
    }
    var content =
        document.json().at("/paths/~1internal~1Transactions~1report/get/responses/200/content");
    assertThat(content.at("/application~1json/example/value/movements")).hasSize(1);
    assertThat(content.at("/application~1json/schema/$ref").asString()).endsWith("StatementResult");
    Camt053.validate(content.at("/application~1xml/example").asString());
    assertThat(content.at("/text~1csv/example").asString())
        .startsWith("record,")
        .contains("closing");
  }
}
