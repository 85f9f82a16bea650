package io.finlego.ingress.ledger.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties6;
import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.ledger.statement.camt.Camt053Document;
import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Camt053DocumentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 29);
  private static final BookingDays UTC = new BookingDays(ZoneId.of("UTC"));
  private static final Institution BANK = new Institution("Bank", "CBVILT2XXXX", "10100");

  @Test
  void aStatementsIdIsAnotherOneAsSoonAsThereIsAFurtherMovement() {
    Instant morning = Instant.parse("2026-03-29T08:00:00Z");
    String one = statement(head(1, morning), "A", BANK, UTC).getId();
    String same = statement(head(1, morning.plusSeconds(60)), "A", BANK, UTC).getId();
    String two = statement(head(2, morning), "A", BANK, UTC).getId();

    assertThat(same).isEqualTo(one);
    assertThat(two).isNotEqualTo(one);
    assertThat(statement(head(2_000_000_000L, morning), "A", BANK, UTC).getId())
        .hasSizeLessThanOrEqualTo(35);
  }

  @Test
  void aStatementEndsTodayAtTheLatest() throws IOException {
    BookingDays kiritimati = new BookingDays(ZoneId.of("Pacific/Kiritimati"));
    Statement stillTheDayBefore = head(1, Instant.parse("2026-03-28T09:59:59.999999Z"));
    Statement onTheDay = head(1, Instant.parse("2026-03-28T10:00:00Z"));

    assertThat(document(new ByteArrayOutputStream(), BANK, kiritimati).refusal(stillTheDayBefore))
        .contains("2026-03-28");
    assertThat(document(new ByteArrayOutputStream(), BANK, kiritimati).refusal(onTheDay)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2026-03-29T00:00:00Z, 2026-03-29T23:59:59.999999Z",
    "Pacific/Kiritimati, 2026-03-29T00:00:00+14:00, 2026-03-29T23:59:59.999999+14:00",
    "Europe/Vilnius, 2026-03-29T00:00:00+02:00, 2026-03-29T23:59:59.999999+03:00",
    "America/St_Johns, 2026-03-29T00:00:00-02:30, 2026-03-29T23:59:59.999999-02:30"
  })
  void everyInstantHasAnOffset(String zone, String from, String to) throws IOException {
    BookingDays days = new BookingDays(ZoneId.of(zone));
    String document = written(head(1, Instant.parse("2026-03-30T08:00:00Z")), "A", BANK, days);

    assertThat(document)
        .contains("<FrDtTm>" + from + "</FrDtTm>", "<ToDtTm>" + to + "</ToDtTm>")
        .contains("<CreDtTm>2026-03-30T08:00:00Z</CreDtTm>");
  }

  /** Local mean times had seconds, and some were more than fourteen hours from UTC. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Paris, 1900-01-01, 1900-01-01T00:00:39+00:10, 1900-01-01T23:59:38.999999+00:09",
    "Pacific/Kiritimati, 0001-01-01, 0001-01-01T00:00:20-10:29, 0001-01-01T23:59:19.999999-10:30",
    "Asia/Manila, 1800-01-01, 1800-01-01T01:56:08-14:00, 1800-01-02T01:56:07.999999-14:00"
  })
  void anOffsetHasHoursAndMinutesOnly(String zone, LocalDate day, String from, String to)
      throws IOException {
    BookingDays days = new BookingDays(ZoneId.of(zone));
    Statement head =
        SmallStatement.head(
            SmallStatement.account("client", "A", "B"), day, day, DAY, 0, Instant.EPOCH);

    assertThat(written(head, "A", BANK, days))
        .contains("<FrDtTm>" + from + "</FrDtTm>", "<ToDtTm>" + to + "</ToDtTm>");
  }

  @Test
  void aPeriodBeginsWhenTheAccountWasOpenedAtTheEarliest() throws IOException {
    Statement head =
        SmallStatement.head(
            SmallStatement.account("client", "A", "B"),
            LocalDate.of(1900, 1, 1),
            DAY.plusDays(1),
            DAY,
            1,
            Instant.EPOCH);

    assertThat(written(head, "A", BANK, new BookingDays(ZoneId.of("Europe/Paris"))))
        .contains("<FrDtTm>2026-03-29T00:00:00+01:00</FrDtTm>", "-2026032920260330-")
        .contains("<Dt><Dt>2026-03-29</Dt></Dt>")
        .doesNotContain("1900");
  }

  @Test
  void aZeroBalanceIsACredit() {
    AccountStatement9 statement =
        statement(SmallStatement.head(DAY, "settlement", "B", 0, Instant.EPOCH), "A", BANK, UTC);

    assertThat(statement.getBal())
        .extracting(CashBalance8::getCdtDbtInd)
        .containsExactly(CreditDebitCode.CRDT, CreditDebitCode.CRDT);
  }

  @Test
  void anAmountOfMoreThan18DigitsIsRefusedBeforeTheFirstByte() throws IOException {
    Statement head = head(1, Instant.parse("2026-03-30T08:00:00Z"));

    assertThat(refusal(head, 999_999_999_999_999_999L)).isNull();
    assertThat(refusal(head, 1_000_000_000_000_000_000L)).contains("18 digits");
  }

  private static String refusal(Statement head, long greatestAmount) throws IOException {
    return new Camt053Document(
            new ByteArrayOutputStream(),
            BANK,
            UTC,
            () -> new Turnover(BigDecimal.ZERO, BigDecimal.ONE),
            () -> new Money(greatestAmount, Currency.of("EUR")))
        .refusal(head);
  }

  @Test
  void aHolderWhoWasErasedIsLeftOut() {
    AccountStatement9 statement =
        statement(SmallStatement.head(DAY, "client", null, 1, Instant.EPOCH), "A", BANK, UTC);

    assertThat(statement.getAcct().getOwnr()).isNull();
  }

  @Test
  void aPartyIsAClientOrTheInstitutionAndNeverAnAccountsName() {
    TransactionParties6 erased =
        parties(new Counterparty(UUID.randomUUID(), "1", null, null, false));
    TransactionParties6 bank =
        parties(new Counterparty(UUID.randomUUID(), "1", null, "Settlement", true));

    assertThat(erased.getDbtr()).isNull();
    assertThat(erased.getDbtrAcct().getId().getOthr().getId()).isEqualTo("1");
    assertThat(bank.getDbtr().getPty().getNm()).isEqualTo("Bank");
    assertThat(bank.getDbtrAcct().getNm()).isEqualTo("Settlement");
  }

  private static TransactionParties6 parties(Counterparty counterparty) {
    return details(SmallStatement.movement(DAY, counterparty, null, null)).getRltdPties();
  }

  @Test
  void aDescriptionIsCutBetweenCharactersAsPeopleSeeThemAndAfterABlank() {
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";

    assertThat(lines("x".repeat(139) + "e\u0301" + " tail"))
        .containsExactly("x".repeat(139), "e\u0301 tail");
    assertThat(lines("y".repeat(138) + family + "z"))
        .containsExactly("y".repeat(138), family + "z");
    assertThat(lines("x".repeat(100) + " " + "word".repeat(20)))
        .containsExactly("x".repeat(100) + " ", "word".repeat(20));
  }

  private static List<String> lines(String description) {
    return details(SmallStatement.movement(DAY, "C", description, null)).getRmtInf().getUstrd();
  }

  @Test
  void theServicerIsIdentifiedByItsBicAndItsBankCode() {
    Statement head = head(1, Instant.parse("2026-03-30T08:00:00Z"));
    FinancialInstitutionIdentification18 known =
        statement(head, "A", BANK, UTC).getAcct().getSvcr().getFinInstnId();
    FinancialInstitutionIdentification18 withoutBic =
        statement(head, "A", new Institution("Bank", null, "10100"), UTC)
            .getAcct()
            .getSvcr()
            .getFinInstnId();

    assertThat(known.getBICFI()).isEqualTo("CBVILT2XXXX");
    assertThat(known.getOthr().getId()).isEqualTo("10100");
    assertThat(withoutBic.getBICFI()).isNull();
    assertThat(withoutBic.getOthr().getId()).isEqualTo("10100");
  }

  @ParameterizedTest
  @CsvSource({
    "salary-0001, salary-0001",
    "0197F6A0-0000-7000-8000-00000000000a, 0197F6A00000700080000000000000 0a",
    "12345678901234567890123456789012345, 12345678901234567890123456789012345"
  })
  void anExternalIdThatFitsIsTheEndToEndId(String externalId, String reference) {
    EntryTransaction10 details = details(externalId);

    assertThat(details.getRefs().getEndToEndId()).isEqualTo(reference.replace(" ", ""));
    assertThat(details.getAddtlTxInf()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789012345678901234567890123456",
        "a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-rs",
        "with\ttab",
        "\ufffe"
      })
  void anExternalIdThatWouldBeChangedStandsInTheNote(String externalId) {
    EntryTransaction10 details = details(externalId);

    assertThat(details.getRefs().getEndToEndId()).isEqualTo("NOTPROVIDED");
    assertThat(details.getAddtlTxInf())
        .isEqualTo("External id: " + externalId.replace('\ufffe', '\ufffd'));
  }

  private static EntryTransaction10 details(String externalId) {
    return details(SmallStatement.movement(DAY, "C", null, externalId));
  }

  private static EntryTransaction10 details(Movement movement) {
    return statement(head(1, Instant.parse("2026-03-30T08:00:00Z")), movement, BANK, UTC)
        .getNtry()
        .getFirst()
        .getNtryDtls()
        .getFirst()
        .getTxDtls()
        .getFirst();
  }

  private static AccountStatement9 statement(
      Statement head, String externalId, Institution institution, BookingDays days) {
    return statement(head, SmallStatement.movement(DAY, "C", null, externalId), institution, days);
  }

  private static AccountStatement9 statement(
      Statement head, Movement movement, Institution institution, BookingDays days) {
    try {
      String document = written(head, movement, institution, days);
      return Camt053.read(document).getBkToCstmrStmt().getStmt().getFirst();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String written(
      Statement head, String externalId, Institution institution, BookingDays days)
      throws IOException {
    return written(head, SmallStatement.movement(DAY, "C", null, externalId), institution, days);
  }

  private static String written(
      Statement head, Movement movement, Institution institution, BookingDays days)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Camt053Document document = document(out, institution, days);
    document.begin(head);
    document.add(movement);
    document.end(new Turnover(BigDecimal.ZERO, BigDecimal.ONE));
    String text = out.toString(StandardCharsets.UTF_8);
    Camt053.validate(text);
    return text;
  }

  private static Camt053Document document(
      ByteArrayOutputStream out, Institution institution, BookingDays days) throws IOException {
    return new Camt053Document(
        out,
        institution,
        days,
        () -> new Turnover(BigDecimal.ZERO, BigDecimal.ONE),
        () -> new Money(1, Currency.of("EUR")));
  }

  private static Statement head(long version, Instant createdAt) {
    return SmallStatement.head(DAY, "suspense", "B", version, createdAt);
  }
}
