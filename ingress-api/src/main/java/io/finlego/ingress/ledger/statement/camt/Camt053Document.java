package io.finlego.ingress.ledger.statement.camt;

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
import org.jspecify.annotations.Nullable;

/** Writes one {@code Stmt} for one account, movement by movement. */
public final class Camt053Document implements StatementDocument {

  static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08";

  private final Elements xml;
  private final Entries entries;
  private final String institution;
  private final Supplier<Turnover> turnover;

  /**
   * @param turnover gives the period's turnover in advance, because the summary stands before the
   *     entries
   */
  public Camt053Document(OutputStream out, String institution, Supplier<Turnover> turnover)
      throws IOException {
    this.xml = new Elements(out);
    this.entries = new Entries(xml, institution);
    this.institution = institution;
    this.turnover = turnover;
  }

  @Override
  public @Nullable String refusal(Statement statement) {
    return fits(statement.opening()) && fits(statement.closing())
        ? null
        : "A balance has more than 18 digits, which camt.053 does not allow. Choose another"
            + " format.";
  }

  private static boolean fits(Statement.Position position) {
    return position.balance().toMajor().precision() <= Elements.AMOUNT_DIGITS_MAX;
  }

  @Override
  public void begin(Statement statement) throws IOException {
    xml.document(NAMESPACE);
    xml.open("BkToCstmrStmt", "GrpHdr")
        .id("MsgId", UUID.randomUUID())
        .text("CreDtTm", statement.createdAt().toString())
        .close(1);
    xml.open("Stmt")
        .text("Id", id(statement))
        .text("CreDtTm", statement.createdAt().toString())
        .open("FrToDt")
        .text("FrDtTm", statement.from() + "T00:00:00")
        .text("ToDtTm", statement.to() + "T23:59:59.999999")
        .close(1);
    StatementAccount account = statement.account();
    Accounts.write(xml, account, institution);
    balance("OPBD", account, statement.opening().balance(), statement.from());
    balance("CLBD", account, statement.closing().balance(), statement.to());
    xml.flush();
    summary(statement, turnover.get());
  }

  /**
   * The statement's id. Statements of the same account and period have the same id, so that a
   * receiver recognizes a second copy.
   */
  private static String id(Statement statement) {
    return statement.account().accountNumber()
        + "-"
        + DateTimeFormatter.BASIC_ISO_DATE.format(statement.from())
        + "-"
        + DateTimeFormatter.BASIC_ISO_DATE.format(statement.to());
  }

  private void balance(String code, StatementAccount account, Money balance, LocalDate day)
      throws IOException {
    Side normal = account.normalSide();
    xml.open("Bal", "Tp", "CdOrPrtry").text("Cd", code).close(2);
    xml.amount(balance, balance.minorUnits() < 0 ? normal.other() : normal);
    xml.date("Dt", day).close(1);
  }

  private void summary(Statement statement, Turnover sums) throws IOException {
    BigDecimal net = sums.credit().subtract(sums.debit());
    xml.open("TxsSummry", "TtlNtries")
        .text("NbOfNtries", Long.toString(statement.movementsCount()));
    sum(sums.credit().add(sums.debit()));
    if (fits(net)) {
      xml.open("TtlNetNtry").text("Amt", net.abs().toPlainString());
      xml.indicator(net.signum() < 0 ? Side.DEBIT : Side.CREDIT).close(1);
    }
    xml.close(1).open("TtlCdtNtries");
    sum(sums.credit());
    xml.close(1).open("TtlDbtNtries");
    sum(sums.debit());
    xml.close(2);
  }

  /** Writes the sum. A sum with too many digits is left out, which the schema allows. */
  private void sum(BigDecimal sum) throws IOException {
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
  public void end(Turnover turnoverAgain) throws IOException {
    xml.end();
  }
}
