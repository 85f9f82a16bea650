package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountWrites;
import io.finlego.ledger.account.Accounts;
import io.finlego.ledger.client.ClientStandings;
import io.finlego.ledger.entry.Entries;
import io.finlego.ledger.hold.Holds;
import io.finlego.ledger.otp.Otps;
import io.finlego.ledger.payment.MadePayment;
import io.finlego.ledger.payment.Payment;
import io.finlego.ledger.payment.Payments;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.PaymentLines;
import io.finlego.ledger.transaction.Transactions;
import io.finlego.processing.postgres.Statements;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads and writes whole batches. Loading and writing each take about one statement a table,
 * however large the batch is.
 */
final class LedgerTables {

  private final Otps otps;
  private final ClientStandings standings;
  private final Accounts accounts;
  private final AccountWrites accountWrites;
  private final Payments payments;
  private final PaymentLines lines;
  private final Transactions transactions;
  private final Entries entries;
  private final Holds holds;

  LedgerTables(Statements statements) {
    otps = new Otps(statements);
    standings = new ClientStandings(statements);
    accounts = new Accounts(statements);
    accountWrites = new AccountWrites(statements);
    payments = new Payments(statements);
    lines = new PaymentLines(statements);
    transactions = new Transactions(statements);
    entries = new Entries(statements);
    holds = new Holds(statements);
  }

  Accounts accounts() {
    return accounts;
  }

  /**
   * Loads and locks what the commands need. All batches lock in one order, so they never deadlock:
   * one-time codes, payments, standings of clients, accounts, each by id. The accounts of a client
   * are looked up only after the client's standing is locked, so that no other batch opens an
   * account of the client meanwhile.
   */
  LedgerBatch load(LedgerNeeds needs) {
    BatchOtps lockedOtps = new BatchOtps(otps.lock(needs.otpClients()));
    List<Payment> lockedPayments = withLines(payments.lock(needs.payments()));
    Set<AccountId> accountIds = new HashSet<>(needs.accounts());
    for (Payment payment : lockedPayments) {
      for (PaymentLine line : payment.lines()) {
        accountIds.add(line.debitAccountId());
        accountIds.add(line.creditAccountId());
      }
    }
    BatchStandings lockedStandings = new BatchStandings(standings.lock(needs.clients()));
    accountIds.addAll(accounts.ofOwners(needs.wholeOwners()));
    List<Account> lockedAccounts = accounts.lock(accountIds);
    Set<String> takenExternalIds = payments.externalIdsAmong(needs.externalIds());
    return new LedgerBatch(
        lockedOtps,
        lockedStandings,
        new BatchAccounts(
            lockedAccounts,
            accounts.details(needs.details(lockedAccounts)),
            entries.missingAmounts(needs.recalculatedAccounts()),
            days(needs)),
        lockedPayments,
        takenExternalIds,
        made(needs.onceExternalIds(), takenExternalIds));
  }

  /** Only a payment that is sent again under its external id costs these two statements. */
  private List<MadePayment> made(Set<String> onceExternalIds, Set<String> takenExternalIds) {
    Set<String> externalIds = new HashSet<>(onceExternalIds);
    externalIds.retainAll(takenExternalIds);
    Map<PaymentId, Payment> made =
        payments.madeInOneStep(externalIds).stream()
            .collect(Collectors.toMap(Payment::id, Function.identity()));
    return transactions.of(made.keySet()).stream()
        .map(
            transaction ->
                MadePayment.of(
                    Objects.requireNonNull(made.get(transaction.paymentId())), transaction))
        .toList();
  }

  /**
   * Loads the days with one statement for each period, because commands that need days are rare.
   */
  private BatchDays days(LedgerNeeds needs) {
    BatchDays days = new BatchDays();
    needs.restatedAccounts().forEach((period, ids) -> days.load(period, entries.days(ids, period)));
    return days;
  }

  void write(LedgerBatch batch) {
    otps.store(batch.otps().changed());
    standings.store(batch.standings().changed());
    accountWrites.insert(batch.accounts().opened());
    accountWrites.move(batch.accounts().moved());
    accountWrites.change(batch.accounts().changed());
    accountWrites.restrict(batch.accounts().restricted());
    payments.insert(batch.newPayments());
    payments.update(batch.changedPayments());
    lines.insert(batch.newLines());
    holds.insert(batch.newHolds());
    holds.delete(batch.endedHolds());
    transactions.insert(batch.transactions());
    entries.insert(batch.entries());
  }

  /** Loads the lines of draft and pending payments. Other payments need only their status. */
  private List<Payment> withLines(List<Payment> lockedPayments) {
    List<PaymentId> openPayments =
        lockedPayments.stream().filter(Payment::isOpen).map(Payment::id).toList();
    Map<PaymentId, List<PaymentLine>> linesById = lines.of(openPayments);
    return lockedPayments.stream()
        .map(payment -> payment.withLines(linesById.getOrDefault(payment.id(), List.of())))
        .toList();
  }
}
