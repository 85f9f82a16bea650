package io.finlego.ingress.ledger.statement.camt;

import io.finlego.ingress.http.day.BookingDays;
import io.finlego.ingress.ledger.statement.document.Institution;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.ingress.ledger.statement.document.StatementDocument;
import io.finlego.ingress.ledger.statement.document.Turnover;
import io.finlego.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a statement as camt.053, with one {@code Stmt}. Writes each movement as soon as it is
 * added.
 */
public final class Camt053Document implements StatementDocument {

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  private final Elements xml;
  private final Entries entries;
  private final Institution institution;
  private final BookingDays days;
  private final Supplier<Turnover> turnover;
  private final Supplier<Money> greatestAmount;

  /**
   * @param days the booking days, which begin and end at midnight in the institution's time zone
   * @param turnover calculates the turnover of the period. It is needed in advance, because the
   *     document has a summary before the entries
   * @param greatestAmount finds the greatest amount of the movements in the period
   */
  public Camt053Document(
      OutputStream out,
      Institution institution,
      BookingDays days,
      Supplier<Turnover> turnover,
      Supplier<Money> greatestAmount)
      throws IOException {
    this.xml = new Elements(out);
    this.entries = new Entries(xml, institution);
    this.institution = institution;
    this.days = days;
    this.turnover = turnover;
    this.greatestAmount = greatestAmount;
  }

  @Override
  public @Nullable String refusal(Statement statement) {
    LocalDate today = days.dayOf(statement.createdAt());
    if (statement.to().isAfter(today)) {
      return "A camt.053 has a closing booked balance, so it cannot end after today, %s. Choose an earlier `to` or another format."
          .formatted(today);
    }
    return Stream.of(
                statement.opening().balance(), statement.closing().balance(), greatestAmount.get())
            .allMatch(Elements::fits)
        ? null
        : "A balance or an amount has more than 18 digits, which camt.053 does not allow. Choose"
            + " another format.";
  }

  @Override
  public void begin(Statement statement) throws IOException {
    xml.document(NAMESPACE);
    xml.open("BkToCstmrStmt", "GrpHdr")
        .id("MsgId", UUID.randomUUID())
        .text("CreDtTm", statement.createdAt().toString())
        .close(1);
    LocalDate beginning = statement.beginning();
    xml.open("Stmt")
        .text("Id", id(statement))
        .text("CreDtTm", statement.createdAt().toString())
        .open("FrToDt")
        .text(
            "FrDtTm",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(days.firstMicrosecondOf(beginning)))
        .text(
            "ToDtTm",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(days.lastMicrosecondOf(statement.to())))
        .close(1);
    StatementAccount account = statement.account();
    CashAccounts.write(xml, account, institution);
    writeBalance("OPBD", account, statement.opening().balance(), beginning);
    writeBalance("CLBD", account, statement.closing().balance(), statement.to());
    xml.flush();
    writeSummary(statement, turnover.get());
  }

  /**
   * The statement's id: the account number, the first and the last day, and the version of the last
   * entry in base 36. Because entries never change, two statements with the same id have the same
   * content. If a statement is made twice after the end of its period, both statements have the
   * same id.
   */
  private static String id(Statement statement) {
    return "%s-%s%s-%s"
        .formatted(
            statement.account().accountNumber(),
            DateTimeFormatter.BASIC_ISO_DATE.format(statement.beginning()),
            DateTimeFormatter.BASIC_ISO_DATE.format(statement.to()),
            Long.toString(statement.closing().version(), Character.MAX_RADIX));
  }

  private void writeBalance(String code, StatementAccount account, Money balance, LocalDate day)
      throws IOException {
    xml.open("Bal", "Tp", "CdOrPrtry").text("Cd", code).close(2);
    xml.amount(balance, side(account, balance));
    xml.date("Dt", day).close(1);
  }

  /** The side of the balance in our books. ISO 20022 defines a zero balance as a credit. */
  private static Side side(StatementAccount account, Money balance) {
    return switch (Long.signum(balance.minorUnits())) {
      case 0 -> Side.CREDIT;
      case 1 -> account.normalSide();
      default -> account.normalSide().other();
    };
  }

  private void writeSummary(Statement statement, Turnover sums) throws IOException {
    BigDecimal netAmount = sums.credit().subtract(sums.debit());
    xml.open("TxsSummry", "TtlNtries")
        .text("NbOfNtries", Long.toString(statement.movementsCount()));
    writeSum(sums.credit().add(sums.debit()));
    if (fits(netAmount)) {
      xml.open("TtlNetNtry").text("Amt", netAmount.abs().toPlainString());
      xml.indicator(netAmount.signum() < 0 ? Side.DEBIT : Side.CREDIT).close(1);
    }
    xml.close(1).open("TtlCdtNtries");
    writeSum(sums.credit());
    xml.close(1).open("TtlDbtNtries");
    writeSum(sums.debit());
    xml.close(2);
  }

  /**
   * Writes a sum. Writes nothing if the sum has too many digits. The schema allows a missing sum.
   */
  private void writeSum(BigDecimal sum) throws IOException {
    if (fits(sum)) {
      xml.text("Sum", sum.toPlainString());
    }
  }

  private static boolean fits(BigDecimal amount) {
    return amount.precision() <= Elements.AMOUNT_DIGITS_MAX;
  }

  @Override
  public void add(Movement movement) throws IOException {
    entries.add(movement);
  }

  @Override
  public void end(Turnover sums) throws IOException {
    xml.end();
  }
}
