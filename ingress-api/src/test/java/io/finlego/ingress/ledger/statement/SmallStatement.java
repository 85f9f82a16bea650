package io.finlego.ingress.ledger.statement;

import io.finlego.ingress.ledger.statement.document.Counterparty;
import io.finlego.ingress.ledger.statement.document.Movement;
import io.finlego.ingress.ledger.statement.document.Side;
import io.finlego.ingress.ledger.statement.document.Statement;
import io.finlego.ingress.ledger.statement.document.StatementAccount;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The parts of a statement in euros over one day with one credit of a cent. */
final class SmallStatement {

  private static final Currency EUR = Currency.of("EUR");

  private SmallStatement() {}

  /** The head. The closing balance in cents is the account's version. */
  static Statement head(
      LocalDate day, String accountType, String holderName, long version, Instant createdAt) {
    return head(account(accountType, "Daily", holderName), day, day, day, version, createdAt);
  }

  static StatementAccount account(String type, String name, String holderName) {
    return new StatementAccount(
        UUID.randomUUID(), null, "10000000001", null, "EUR", type, name, holderName);
  }

  /** The head of an account that was opened on this first day. */
  static Statement head(
      StatementAccount account,
      LocalDate from,
      LocalDate to,
      LocalDate firstDay,
      long version,
      Instant createdAt) {
    return new Statement(
        account,
        from,
        to,
        firstDay,
        createdAt,
        new Statement.VersionedBalance(0, new Money(0, EUR)),
        new Statement.VersionedBalance(version, new Money(version, EUR)));
  }

  static Movement movement(
      LocalDate day, String counterpartyName, String description, String externalId) {
    Counterparty client = new Counterparty(UUID.randomUUID(), "1", null, counterpartyName, false);
    return movement(day, client, description, externalId);
  }

  static Movement movement(
      LocalDate day, Counterparty counterparty, String description, String externalId) {
    return new Movement(
        1,
        day,
        day,
        Instant.EPOCH,
        Side.CREDIT,
        new Money(1, EUR),
        new Money(1, EUR),
        counterparty,
        "transfer",
        description,
        UUID.randomUUID(),
        UUID.randomUUID(),
        externalId);
  }
}
