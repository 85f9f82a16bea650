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
import io.finlego.ledger.payment.Payment;
import io.finlego.ledger.payment.Payments;
import io.finlego.ledger.sql.Statements;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.PaymentLines;
import io.finlego.ledger.transaction.Transactions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads and writes whole batches: at most one statement a table each way, whatever the size of the
 * batch.
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
   * Loads what the commands need, locked: one-time codes first, then payments, then what is known
   * of clients, then accounts, each by id, so that two batches never wait for each other in a
   * circle. Only who has locked a client looks for all its accounts: nobody opens another
   * meanwhile.
   */
  LedgerBatch load(LedgerNeeds needs) {
    BatchOtps codes = new BatchOtps(otps.lock(needs.codes()));
    List<Payment> loaded = withLines(payments.lock(needs.payments()));
    Set<AccountId> wanted = new HashSet<>(needs.accounts());
    for (Payment payment : loaded) {
      for (PaymentLine line : payment.lines()) {
        wanted.add(line.debitAccountId());
        wanted.add(line.creditAccountId());
      }
    }
    BatchStandings known = new BatchStandings(standings.lock(needs.clients()));
    wanted.addAll(accounts.ofOwners(needs.listed()));
    List<Account> locked = accounts.lock(wanted);
    return new LedgerBatch(
        codes,
        known,
        new BatchAccounts(
            locked,
            accounts.details(needs.details(locked)),
            entries.missing(needs.recalculated()),
            days(needs)),
        loaded,
        payments.externalIdsAmong(needs.externalIds()));
  }

  /** A statement a period: commands that want days are rare. */
  private BatchDays days(LedgerNeeds needs) {
    BatchDays days = new BatchDays();
    needs
        .restated()
        .forEach((period, accountIds) -> days.load(period, entries.days(accountIds, period)));
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

  /**
   * Draft and pending payments get their lines; of the others nothing but the status matters any
   * more.
   */
  private List<Payment> withLines(List<Payment> loaded) {
    List<PaymentId> open = loaded.stream().filter(Payment::isOpen).map(Payment::id).toList();
    Map<PaymentId, List<PaymentLine>> found = lines.of(open);
    return loaded.stream()
        .map(payment -> payment.withLines(found.getOrDefault(payment.id(), List.of())))
        .toList();
  }
}
