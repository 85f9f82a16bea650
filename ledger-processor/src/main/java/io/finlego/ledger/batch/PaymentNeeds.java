package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentDetails;
import io.finlego.ledger.transaction.LineDetails;
import java.util.HashSet;
import java.util.Set;

/** Collects what must be loaded to decide the commands on payments of a batch. */
final class PaymentNeeds {

  private final Set<AccountId> accounts;
  private final Set<PaymentId> ids = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<String> makeOnceExternalIds = new HashSet<>();

  /**
   * @param accounts gets the accounts of the payments
   */
  PaymentNeeds(Set<AccountId> accounts) {
    this.accounts = accounts;
  }

  /** The existing payments that the commands name. */
  Set<PaymentId> ids() {
    return ids;
  }

  /** The external ids of the new payments. */
  Set<String> externalIds() {
    return externalIds;
  }

  /**
   * The external ids from two kinds of commands: from {@link PaymentCommand.MakePaymentOnce}, and
   * from commands that make several payments together. If a payment already has one of these ids,
   * the payment must be loaded.
   */
  Set<String> makeOnceExternalIds() {
    return makeOnceExternalIds;
  }

  void add(PaymentCommand command) {
    switch (command) {
      case PaymentCommand.MakePayment makePayment -> {
        add(makePayment.line());
        add(makePayment.details());
      }
      case PaymentCommand.MakePaymentOnce makePaymentOnce -> addMakeOnce(makePaymentOnce.payment());
      case PaymentCommand.DraftPayment draftPayment -> {
        draftPayment.lines().forEach(this::add);
        add(draftPayment.details());
      }
      case PaymentCommand.OfExisting ofExisting -> ids.add(ofExisting.paymentId());
    }
  }

  /** Adds a payment that must be loaded if it exists already. */
  void addMakeOnce(PaymentCommand.MakePayment makePayment) {
    add(makePayment);
    String externalId = makePayment.details().externalId();
    if (externalId != null) {
      makeOnceExternalIds.add(externalId);
    }
  }

  private void add(LineDetails line) {
    accounts.add(line.debitAccountId());
    accounts.add(line.creditAccountId());
  }

  private void add(PaymentDetails details) {
    if (details.externalId() != null) {
      externalIds.add(details.externalId());
    }
  }
}
