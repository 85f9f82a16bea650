package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.PaymentId;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.payment.PaymentCommand;
import io.finlego.ledger.payment.PaymentTerms;
import io.finlego.ledger.transaction.LineTerms;
import io.finlego.ledger.wire.LedgerRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The data that the commands of a batch name and that must be loaded for them. */
final class LedgerNeeds {

  private final Set<AccountId> accounts = new HashSet<>();
  private final Set<PaymentId> payments = new HashSet<>();
  private final Set<String> externalIds = new HashSet<>();
  private final Set<String> onceExternalIds = new HashSet<>();
  private final Set<ClientId> openingOwners = new HashSet<>();
  private final Set<ClientId> clients = new HashSet<>();
  private final Set<ClientId> wholeOwners = new HashSet<>();
  private final Set<AccountId> wholeAccounts = new HashSet<>();
  private final Set<AccountId> recalculatedAccounts = new HashSet<>();
  private final Map<DayPeriod, Set<AccountId>> restatedAccounts = new HashMap<>();
  private final Set<ClientId> otpClients = new HashSet<>();
  private int openings;

  void add(LedgerRequest request) {
    switch (request) {
      case LedgerRequest.OfAccount ofAccount -> add(ofAccount.command());
      case LedgerRequest.OfAnswer _ -> {}
      case LedgerRequest.OfClient ofClient -> add(ofClient.command());
      case LedgerRequest.OfOtp ofOtp -> add(ofOtp.command());
      case LedgerRequest.OfPayment ofPayment -> add(ofPayment.command());
      case LedgerRequest.OfPayments ofPayments -> ofPayments.commands().forEach(this::add);
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

  /** The external ids under which a payment is to be made once. */
  Set<String> onceExternalIds() {
    return onceExternalIds;
  }

  Set<ClientId> openingOwners() {
    return openingOwners;
  }

  /** The clients whose standings are needed. */
  Set<ClientId> clients() {
    return clients;
  }

  /** The owners of whom the batch needs all accounts, with their details. */
  Set<ClientId> wholeOwners() {
    return wholeOwners;
  }

  /** The locked accounts whose details are needed. */
  Set<AccountId> details(Collection<Account> lockedAccounts) {
    Set<AccountId> ids = new HashSet<>(wholeAccounts);
    for (Account account : lockedAccounts) {
      if (account.owner() != null && wholeOwners.contains(account.owner())) {
        ids.add(account.id());
      }
    }
    return ids;
  }

  /** The accounts whose days are published again, by period. */
  Map<DayPeriod, Set<AccountId>> restatedAccounts() {
    return restatedAccounts;
  }

  /** The clients whose one-time codes are needed. */
  Set<ClientId> otpClients() {
    return otpClients;
  }

  /** The accounts whose entries must be summed up. */
  Set<AccountId> recalculatedAccounts() {
    return recalculatedAccounts;
  }

  int openings() {
    return openings;
  }

  private void add(AccountCommand command) {
    switch (command) {
      case AccountCommand.OpenAccount open -> addOpening(open);
      case AccountCommand.ChangeAccount change -> addWhole(change.accountId());
      case AccountCommand.CloseAccount close -> {
        addWhole(close.accountId());
        if (close.askedBy() != null) {
          otpClients.add(close.askedBy());
        }
      }
      case AccountCommand.ReorderAccounts reorder -> wholeOwners.add(reorder.owner());
      case AccountCommand.RestateDays restate -> {
        accounts.addAll(restate.accountIds());
        restatedAccounts
            .computeIfAbsent(restate.period(), _ -> new HashSet<>())
            .addAll(restate.accountIds());
      }
      case AccountCommand.RecalculateBalances recalculate -> {
        recalculate.accountIds().forEach(this::addWhole);
        recalculatedAccounts.addAll(recalculate.accountIds());
      }
    }
  }

  private void addOpening(AccountCommand.OpenAccount command) {
    openings++;
    if (command.owner() != null) {
      openingOwners.add(command.owner());
      clients.add(command.owner());
    }
  }

  private void add(ClientCommand command) {
    clients.add(command.client());
    switch (command) {
      case ClientCommand.OpenImportedAccounts open -> open.accounts().forEach(this::addOpening);
      case ClientCommand.RestrictClient restrict -> wholeOwners.add(restrict.client());
      case ClientCommand.EndClient end -> wholeOwners.add(end.client());
    }
  }

  private void add(OtpCommand command) {
    otpClients.add(command.client());
    if (command instanceof OtpCommand.SendOtp send) {
      accounts.add(send.account());
    }
  }

  private void addWhole(AccountId account) {
    accounts.add(account);
    wholeAccounts.add(account);
  }

  private void add(PaymentCommand command) {
    switch (command) {
      case PaymentCommand.MakePayment make -> {
        add(make.line());
        add(make.terms());
      }
      case PaymentCommand.MakePaymentOnce once -> {
        add(once.payment());
        onceExternalIds.add(once.externalId());
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
