package io.finlego.ledger;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.OpenAccount;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentTerms;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.wire.LedgerRequest;
import java.util.HashSet;
import java.util.Set;

/** What the commands of a batch name, and so what has to be loaded for them. */
final class Needs {

  private final Set<AccountId> accounts = new HashSet<>();
  private final Set<PaymentId> payments = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<ClientId> owners = new HashSet<>();
  private int openings;

  void add(LedgerRequest request) {
    switch (request) {
      case LedgerRequest.OfAccount ofAccount -> add(ofAccount.command());
      case LedgerRequest.OfPayment ofPayment -> add(ofPayment.command());
    }
  }

  Set<AccountId> accounts() {
    return accounts;
  }

  Set<PaymentId> payments() {
    return payments;
  }

  Set<String> externalIds() {
    return externalIds;
  }

  Set<ClientId> owners() {
    return owners;
  }

  int openings() {
    return openings;
  }

  private void add(OpenAccount open) {
    openings++;
    if (open.owner() != null) {
      owners.add(open.owner());
    }
  }

  private void add(PaymentCommand command) {
    switch (command) {
      case PaymentCommand.MakePayment make -> {
        add(make.line());
        add(make.terms());
      }
      case PaymentCommand.DraftPayment draft -> {
        draft.lines().forEach(this::add);
        add(draft.terms());
      }
      case PaymentCommand.OfExisting existing -> payments.add(existing.paymentId());
    }
  }

  private void add(LineTerms line) {
    accounts.add(line.debitAccountId());
    accounts.add(line.creditAccountId());
  }

  private void add(PaymentTerms terms) {
    if (terms.externalId() != null) {
      externalIds.add(terms.externalId());
    }
  }
}
