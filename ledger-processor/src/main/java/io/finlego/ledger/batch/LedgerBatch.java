package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.entry.Entry;
import io.finlego.ledger.hold.Hold;
import io.finlego.ledger.payment.Books;
import io.finlego.ledger.payment.MadePayment;
import io.finlego.ledger.payment.Payment;
import io.finlego.ledger.payment.PaymentChange;
import io.finlego.ledger.payment.PaymentStatus;
import io.finlego.ledger.transaction.PaymentLine;
import io.finlego.ledger.transaction.PaymentLines;
import io.finlego.ledger.transaction.Transaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state that one batch loaded, with all changes it made so far. Each command sees the effect of
 * the earlier ones. The changes are written once at the end: even a thousand movements of one
 * account need only one update.
 */
final class LedgerBatch implements Books {

  private final BatchOtps otps;
  private final BatchStandings standings;
  private final BatchAccounts accounts;
  private final Map<PaymentId, Payment> payments = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Map<String, MadePayment> madePayments = new HashMap<>();

  private final Map<PaymentId, Payment> newPayments = new LinkedHashMap<>();
  private final Map<PaymentId, Payment> changedPayments = new HashMap<>();
  private final List<PaymentLines.Drafted> newLines = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Hold> newHolds = new HashSet<>();
  private final List<Hold> endedHolds = new ArrayList<>();

  LedgerBatch(
      BatchOtps otps,
      BatchStandings standings,
      BatchAccounts accounts,
      Collection<Payment> payments,
      Collection<String> externalIds,
      Collection<MadePayment> madePayments) {
    this.otps = otps;
    this.standings = standings;
    this.accounts = accounts;
    payments.forEach(payment -> this.payments.put(payment.id(), payment));
    this.externalIds.addAll(externalIds);
    madePayments.forEach(this::putMadePayment);
  }

  @Override
  public @Nullable Account account(AccountId id) {
    return accounts.account(id);
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

  void add(PaymentChange change) {
    if (change instanceof PaymentChange.None) {
      return;
    }
    Payment before = payments.get(change.payment().id());
    change.movements().forEach(accounts::move);
    put(change.payment(), before == null);
    switch (change) {
      case PaymentChange.None _ -> {}
      case PaymentChange.Drafted drafted -> addLines(drafted.payment());
      case PaymentChange.Pended pended -> newHolds.addAll(pended.holds());
      case PaymentChange.Posted posted -> {
        transactions.addAll(posted.transactions());
        entries.addAll(posted.entries());
        posted.entries().forEach(accounts::book);
        if (before == null) {
          putMadePayment(new MadePayment(posted.payment(), posted.transactions().getFirst()));
        }
        endHolds(before);
      }
      case PaymentChange.Cancelled cancelled -> endHolds(before);
    }
  }

  BatchOtps otps() {
    return otps;
  }

  BatchStandings standings() {
    return standings;
  }

  BatchAccounts accounts() {
    return accounts;
  }

  Collection<Payment> newPayments() {
    return newPayments.values();
  }

  Collection<Payment> changedPayments() {
    return changedPayments.values();
  }

  List<PaymentLines.Drafted> newLines() {
    return newLines;
  }

  List<Transaction> transactions() {
    return transactions;
  }

  List<Entry> entries() {
    return entries;
  }

  Set<Hold> newHolds() {
    return newHolds;
  }

  List<Hold> endedHolds() {
    return endedHolds;
  }

  private void put(Payment payment, boolean isNew) {
    payments.put(payment.id(), payment);
    if (isNew || newPayments.containsKey(payment.id())) {
      newPayments.put(payment.id(), payment);
    } else {
      changedPayments.put(payment.id(), payment);
    }
    String externalId = payment.terms().externalId();
    if (externalId != null) {
      externalIds.add(externalId);
    }
  }

  private void putMadePayment(MadePayment madePayment) {
    String externalId = madePayment.payment().terms().externalId();
    if (externalId != null) {
      madePayments.put(externalId, madePayment);
    }
  }

  private void addLines(Payment draft) {
    for (PaymentLine line : draft.lines()) {
      newLines.add(new PaymentLines.Drafted(draft.id(), line, draft.createdAt()));
    }
  }

  /**
   * Ends the holds of a pending payment. A hold that this batch itself created is dropped before it
   * is inserted.
   */
  private void endHolds(@Nullable Payment before) {
    if (before == null || before.status() != PaymentStatus.PENDING) {
      return;
    }
    for (PaymentLine line : before.lines()) {
      Account debit = accounts.account(line.debitAccountId());
      if (debit != null && debit.type().isFundsLimited()) {
        Hold hold = new Hold(before.id(), line.sequence(), debit.id(), line.amount());
        if (!newHolds.remove(hold)) {
          endedHolds.add(hold);
        }
      }
    }
  }
}
