package io.finlego.ledger.payment;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.kernel.TimeOrderedIds;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountStatus;
import io.finlego.ledger.account.AccountType;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.moment.DecisionContext;
import io.finlego.ledger.moment.LedgerCalendar;
import io.finlego.ledger.transaction.LineDetails;
import io.finlego.ledger.transaction.TransactionType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ledger in memory on which single decisions are tried, one after the other. */
public final class Scene implements Books {

  public static final Instant START = Instant.parse("2025-03-01T10:00:00Z");
  public static final Currency EUR = Currency.of("EUR");
  public static final PaymentDetails PLAIN = new PaymentDetails(null, null, null, null, null);

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<PaymentId, Payment> payments = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Map<String, MadePayment> madePayments = new HashMap<>();
  private final LedgerCalendar calendar = new LedgerCalendar(ZoneOffset.UTC, 31);
  private final TimeOrderedIds ids = new TimeOrderedIds(new CommandId(new UUID(0, 7)));
  private Instant now = START;

  public Account account(AccountType type, long balance) {
    return account(type, AccountStatus.ACTIVE, "EUR", balance, 0);
  }

  public Account account(
      AccountType type,
      AccountStatus status,
      String currencyCode,
      long balance,
      long overdraftLimit) {
    Currency currency = Currency.of(currencyCode);
    AccountId id = new AccountId(new UUID(1, accounts.size() + 1));
    Account account =
        new Account(
            id,
            null,
            type,
            status,
            new Money(balance, currency),
            new Money(0, currency),
            new Money(overdraftLimit, currency),
            Restriction.NONE,
            0,
            1,
            Instant.EPOCH);
    accounts.put(id, account);
    return account;
  }

  /** The account in its current state. */
  public Account now(Account account) {
    return accounts.get(account.id());
  }

  public void put(Account account) {
    accounts.put(account.id(), account);
  }

  public void at(Instant instant) {
    now = instant;
  }

  public static LineDetails line(Account debit, Account credit, long cents) {
    return line(debit.id(), credit.id(), cents);
  }

  public static LineDetails line(AccountId debit, AccountId credit, long cents) {
    return new LineDetails(
        debit, credit, new Money(cents, EUR), TransactionType.TRANSFER, null, null);
  }

  public static PaymentCommand make(LineDetails line) {
    return new PaymentCommand.MakePayment(line, PLAIN);
  }

  public static PaymentCommand draft(LineDetails... lines) {
    return new PaymentCommand.DraftPayment(List.of(lines), PLAIN);
  }

  public PaymentId drafted(LineDetails... lines) {
    return done(draft(lines)).payment().id();
  }

  public PaymentId pended(LineDetails... lines) {
    PaymentId payment = drafted(lines);
    done(new PaymentCommand.PendPayment(payment));
    return payment;
  }

  /** Decides the command, and applies the change if it was accepted. */
  public PaymentChange done(PaymentCommand command) {
    return switch (decide(command)) {
      case Decision.Refused<? extends PaymentChange> refused ->
          throw new AssertionError(refused.reasons());
      case Decision.Accepted<? extends PaymentChange> accepted -> {
        PaymentChange change = accepted.value();
        change.movements().forEach(movement -> put(movement.accountAfter()));
        payments.put(change.payment().id(), change.payment());
        if (change.payment().details().externalId() != null) {
          externalIds.add(change.payment().details().externalId());
        }
        if (change instanceof PaymentChange.Posted posted && posted.payment().pendedAt() == null) {
          madePayments.put(
              posted.payment().details().externalId(),
              new MadePayment(posted.payment(), posted.transactions().getFirst()));
        }
        yield change;
      }
    };
  }

  public PaymentChange.Posted posted(PaymentCommand command) {
    return (PaymentChange.Posted) done(command);
  }

  /** The reasons of a command that must be refused. */
  public List<Rejection> refused(PaymentCommand command) {
    return switch (decide(command)) {
      case Decision.Refused<? extends PaymentChange> refused -> refused.reasons();
      case Decision.Accepted<? extends PaymentChange> accepted ->
          throw new AssertionError("accepted: " + accepted.value());
    };
  }

  public List<RejectionCode> codes(PaymentCommand command) {
    return refused(command).stream().map(Rejection::code).toList();
  }

  public List<String> fields(PaymentCommand command) {
    return refused(command).stream().map(Rejection::field).toList();
  }

  @Override
  public @Nullable Account account(AccountId id) {
    return accounts.get(id);
  }

  @Override
  public @Nullable Payment payment(PaymentId id) {
    return payments.get(id);
  }

  @Override
  public boolean hasExternalId(String externalId) {
    return externalIds.contains(externalId);
  }

  @Override
  public @Nullable MadePayment madePayment(String externalId) {
    return madePayments.get(externalId);
  }

  private Decision<? extends PaymentChange> decide(PaymentCommand command) {
    now = now.plusNanos(1_000);
    return PaymentDecisions.decide(command, this, new DecisionContext(now, calendar, ids));
  }
}
