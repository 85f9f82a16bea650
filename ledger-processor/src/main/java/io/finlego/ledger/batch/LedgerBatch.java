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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state that one batch has loaded, with the changes of the commands that have been decided so
 * far. Each command sees the changes of the commands before it. {@link LedgerTables} writes all
 * changes at the end of the batch, so that even a thousand movements of one account need only one
 * update.
 */
final class LedgerBatch implements Books {

  private final BatchOtps otps;
  private final BatchStandings standings;
  private final BatchAccounts accounts;
  private final Map<PaymentId, Payment> payments = new HashMap<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Map<String, MadePayment> madePayments = new HashMap<>();

  private final Map<PaymentId, Payment> newPayments = new LinkedHashMap<>();
  private final Map<PaymentId, Payment> changedPayments = new LinkedHashMap<>();
  private final List<PaymentLines.DraftedLine> newLines = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Set<Hold> newHolds = new LinkedHashSet<>();
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

  /**
   * Records a change of a payment, with its movements. Does nothing for {@link
   * PaymentChange.Unchanged}.
   */
  void add(PaymentChange change) {
    if (change instanceof PaymentChange.Unchanged) {
      return;
    }
    Payment paymentBefore = payments.get(change.payment().id());
    change.movements().forEach(accounts::recordMovement);
    putPayment(change.payment(), paymentBefore == null);
    switch (change) {
      case PaymentChange.Unchanged _ -> {}
      case PaymentChange.Drafted draftedChange -> addLines(draftedChange.payment());
      case PaymentChange.Pended pendedChange -> newHolds.addAll(pendedChange.holds());
      case PaymentChange.Posted postedChange -> {
        transactions.addAll(postedChange.transactions());
        entries.addAll(postedChange.entries());
        postedChange.entries().forEach(accounts::addToDailyFigures);
        if (paymentBefore == null) {
          putMadePayment(
              new MadePayment(postedChange.payment(), postedChange.transactions().getFirst()));
        }
        endHolds(paymentBefore);
      }
      case PaymentChange.Cancelled _ -> endHolds(paymentBefore);
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

  List<PaymentLines.DraftedLine> newLines() {
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

  private void putPayment(Payment payment, boolean isNew) {
    payments.put(payment.id(), payment);
    if (isNew || newPayments.containsKey(payment.id())) {
      newPayments.put(payment.id(), payment);
    } else {
      changedPayments.put(payment.id(), payment);
    }
    String externalId = payment.details().externalId();
    if (externalId != null) {
      externalIds.add(externalId);
    }
  }

  private void putMadePayment(MadePayment madePayment) {
    String externalId = madePayment.payment().details().externalId();
    if (externalId != null) {
      madePayments.put(externalId, madePayment);
    }
  }

  private void addLines(Payment draft) {
    for (PaymentLine line : draft.lines()) {
      newLines.add(new PaymentLines.DraftedLine(draft.id(), line, draft.createdAt()));
    }
  }

  /**
   * Ends the holds of a pending payment. Does nothing for other payments. If this batch itself
   * created a hold, the hold is neither inserted nor deleted.
   */
  private void endHolds(@Nullable Payment paymentBefore) {
    if (paymentBefore == null || paymentBefore.status() != PaymentStatus.PENDING) {
      return;
    }
    for (PaymentLine line : paymentBefore.lines()) {
      Account debitAccount = accounts.account(line.debitAccountId());
      if (debitAccount != null && debitAccount.type().hasLimitedFunds()) {
        Hold hold = new Hold(paymentBefore.id(), line.sequence(), debitAccount.id(), line.amount());
        if (!newHolds.remove(hold)) {
          endedHolds.add(hold);
        }
      }
    }
  }
}
