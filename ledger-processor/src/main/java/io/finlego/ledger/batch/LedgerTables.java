package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountNumbers;
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
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Loads and writes whole batches, with about one SQL statement for each table. The number of
 * statements does not depend on the size of the batch.
 */
final class LedgerTables {

  private final Otps otps;
  private final ClientStandings standings;
  private final Accounts accounts;
  private final AccountNumbers accountNumbers;
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
    accountNumbers = new AccountNumbers(statements);
    accountWrites = new AccountWrites(statements);
    payments = new Payments(statements);
    lines = new PaymentLines(statements);
    transactions = new Transactions(statements);
    entries = new Entries(statements);
    holds = new Holds(statements);
  }

  /**
   * Loads the properties of the accounts that the commands open, and locks the counter of account
   * numbers. Must be called after {@link #load}, which locks the owners' standings.
   */
  AccountPropertySource loadProperties(LedgerNeeds needs) {
    Map<ClientId, Integer> nextSortOrders = accounts.nextSortOrders(needs.openingOwners());
    return new AccountPropertySource(accountNumbers.take(needs.openingCount()), nextSortOrders);
  }

  /**
   * Loads and locks what the commands need. Every batch takes its locks in the same order, so that
   * two batches never deadlock. The order is: one-time codes, payments, standings of clients,
   * accounts, and last the counter of account numbers in {@link #loadProperties}. Rows of the same
   * kind are locked in the order of their ids. The batch looks up the accounts of a client only
   * after it has locked the client's standing, so that no other batch can open an account of the
   * client at the same time.
   */
  LedgerBatch load(LedgerNeeds needs) {
    BatchOtps lockedOtps = new BatchOtps(otps.lock(needs.otpClients()));
    List<Payment> lockedPayments = withLines(payments.lock(needs.payments().ids()));
    Set<AccountId> accountIds = new HashSet<>(needs.accounts());
    for (Payment payment : lockedPayments) {
      for (PaymentLine line : payment.lines()) {
        accountIds.add(line.debitAccountId());
        accountIds.add(line.creditAccountId());
      }
    }
    BatchStandings lockedStandings = new BatchStandings(standings.lock(needs.clients()));
    accountIds.addAll(accounts.idsOwnedBy(needs.clientsWithAllAccounts()));
    List<Account> lockedAccounts = accounts.lock(accountIds);
    Map<AccountId, Money> missingAmounts = entries.missingAmounts(needs.recalculatedAccounts());
    Set<String> takenExternalIds = payments.takenExternalIds(needs.payments().externalIds());
    return new LedgerBatch(
        lockedOtps,
        lockedStandings,
        new BatchAccounts(
            lockedAccounts,
            accounts.details(
                needs.accountsWithDetails(lockedAccounts),
                needs.accountsWithMetadata(missingAmounts)),
            missingAmounts,
            days(needs)),
        lockedPayments,
        takenExternalIds,
        madePayments(needs.payments().makeOnceExternalIds(), takenExternalIds));
  }

  /**
   * Loads those payments that were made in one step and whose external id is in both sets. Runs no
   * SQL if the sets have no id in common.
   */
  private List<MadePayment> madePayments(
      Set<String> makeOnceExternalIds, Set<String> takenExternalIds) {
    Set<String> externalIds = new HashSet<>(makeOnceExternalIds);
    externalIds.retainAll(takenExternalIds);
    Map<PaymentId, Payment> paymentsById =
        payments.madeInOneStep(externalIds).stream()
            .collect(Collectors.toMap(Payment::id, Function.identity()));
    return transactions.ofPayments(paymentsById.keySet()).stream()
        .map(
            transaction ->
                MadePayment.of(
                    Objects.requireNonNull(paymentsById.get(transaction.paymentId())), transaction))
        .toList();
  }

  /**
   * Loads the daily figures with one statement for each period. This is acceptable because commands
   * that need daily figures are rare.
   */
  private BatchDays days(LedgerNeeds needs) {
    BatchDays days = new BatchDays();
    needs
        .restatedAccounts()
        .forEach((period, ids) -> days.addPeriod(period, entries.days(ids, period)));
    return days;
  }

  /**
   * Writes all changes of the batch.
   *
   * @param start the instant of the batch's first command
   */
  void write(LedgerBatch batch, Instant start) {
    otps.store(batch.otps().changedOtps(), start);
    standings.store(batch.standings().changedStandings());
    accountWrites.insert(batch.accounts().openedAccounts());
    accountWrites.updateAmounts(batch.accounts().movedAccounts());
    accountWrites.updateAll(batch.accounts().changedAccounts());
    accountWrites.updateRestrictions(batch.accounts().restrictedAccounts());
    payments.insert(batch.newPayments());
    payments.update(batch.changedPayments());
    lines.insert(batch.newLines());
    holds.insert(batch.newHolds());
    holds.delete(batch.endedHolds());
    transactions.insert(batch.transactions());
    entries.insert(batch.entries());
  }

  /**
   * Adds the lines to draft and pending payments. Decisions on other payments do not need the
   * lines.
   */
  private List<Payment> withLines(List<Payment> lockedPayments) {
    List<PaymentId> openPaymentIds =
        lockedPayments.stream().filter(Payment::isOpen).map(Payment::id).toList();
    Map<PaymentId, List<PaymentLine>> linesByPayment = lines.ofPayments(openPaymentIds);
    return lockedPayments.stream()
        .map(payment -> payment.withLines(linesByPayment.getOrDefault(payment.id(), List.of())))
        .toList();
  }
}
