package io.finlego.ledger.batch;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.Money;
import io.finlego.ledger.account.Account;
import io.finlego.ledger.account.AccountCommand;
import io.finlego.ledger.account.DayPeriod;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.ledger.otp.OtpCommand;
import io.finlego.ledger.wire.LedgerRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Collects what must be loaded to decide a batch: the accounts, payments, clients and codes that
 * its commands name.
 */
final class LedgerNeeds {

  private final Set<AccountId> accounts = new HashSet<>();
  private final PaymentNeeds payments = new PaymentNeeds(accounts);
  private final Set<ClientId> openingOwners = new HashSet<>();
  private final Set<ClientId> clients = new HashSet<>();
  private final Set<ClientId> clientsWithAllAccounts = new HashSet<>();
  private final Set<AccountId> accountsWithMetadata = new HashSet<>();
  private final Set<AccountId> recalculatedAccounts = new HashSet<>();
  private final Map<DayPeriod, Set<AccountId>> restatedAccounts = new HashMap<>();
  private final Set<ClientId> otpClients = new HashSet<>();
  private int openingCount;

  void add(LedgerRequest request) {
    switch (request) {
      case LedgerRequest.OfAccount ofAccount -> add(ofAccount.command());
      case LedgerRequest.OfAnswer _, LedgerRequest.OfRefusal _ -> {}
      case LedgerRequest.OfClient ofClient -> add(ofClient.command());
      case LedgerRequest.OfOtp ofOtp -> add(ofOtp.command());
      case LedgerRequest.OfPayment ofPayment -> payments.add(ofPayment.command());
      case LedgerRequest.OfPayments ofPayments ->
          ofPayments.commands().forEach(payments::addMakeOnce);
    }
  }

  Set<AccountId> accounts() {
    return accounts;
  }

  /** What the commands on payments need, apart from accounts. */
  PaymentNeeds payments() {
    return payments;
  }

  /** The clients for which the commands open accounts. */
  Set<ClientId> openingOwners() {
    return openingOwners;
  }

  /** The clients whose standings must be loaded. */
  Set<ClientId> clients() {
    return clients;
  }

  /**
   * The clients whose accounts must all be loaded, with the accounts' details but without their
   * metadata. {@link #clients} has these clients too, so that their standings are locked.
   */
  Set<ClientId> clientsWithAllAccounts() {
    return clientsWithAllAccounts;
  }

  /**
   * The accounts whose details must be loaded.
   *
   * @param lockedAccounts all accounts that the batch has locked
   */
  Set<AccountId> accountsWithDetails(Collection<Account> lockedAccounts) {
    Set<AccountId> ids = new HashSet<>(accountsWithMetadata);
    ids.addAll(recalculatedAccounts);
    for (Account account : lockedAccounts) {
      if (account.owner() != null && clientsWithAllAccounts.contains(account.owner())) {
        ids.add(account.id());
      }
    }
    return ids;
  }

  /**
   * The accounts whose details must be loaded with their metadata.
   *
   * @param missingAmounts the missing amounts of the accounts whose balances are recalculated. Only
   *     those with a wrong balance are published
   */
  Set<AccountId> accountsWithMetadata(Map<AccountId, Money> missingAmounts) {
    Set<AccountId> ids = new HashSet<>(accountsWithMetadata);
    missingAmounts.forEach(
        (id, amount) -> {
          if (!amount.isZero()) {
            ids.add(id);
          }
        });
    return ids;
  }

  /** The accounts whose daily figures are published, by period. */
  Map<DayPeriod, Set<AccountId>> restatedAccounts() {
    return restatedAccounts;
  }

  /** The clients whose one-time codes must be loaded. */
  Set<ClientId> otpClients() {
    return otpClients;
  }

  /** The accounts whose balances are recalculated. */
  Set<AccountId> recalculatedAccounts() {
    return recalculatedAccounts;
  }

  /** The number of accounts that the commands open. */
  int openingCount() {
    return openingCount;
  }

  private void add(AccountCommand command) {
    switch (command) {
      case AccountCommand.OpenAccount openAccount -> addOpening(openAccount);
      case AccountCommand.ChangeAccount changeAccount -> addWithMetadata(changeAccount.accountId());
      case AccountCommand.CloseAccount closeAccount -> {
        addWithMetadata(closeAccount.accountId());
        if (closeAccount.requestingClient() != null) {
          otpClients.add(closeAccount.requestingClient());
        }
      }
      case AccountCommand.ReorderAccounts reorderAccounts -> {
        clients.add(reorderAccounts.owner());
        clientsWithAllAccounts.add(reorderAccounts.owner());
      }
      case AccountCommand.RestateDays restateDays -> {
        accounts.addAll(restateDays.accountIds());
        restatedAccounts
            .computeIfAbsent(restateDays.period(), _ -> new HashSet<>())
            .addAll(restateDays.accountIds());
      }
      case AccountCommand.RecalculateBalances recalculateBalances -> {
        accounts.addAll(recalculateBalances.accountIds());
        recalculatedAccounts.addAll(recalculateBalances.accountIds());
      }
    }
  }

  private void addOpening(AccountCommand.OpenAccount command) {
    openingCount++;
    if (command.owner() != null) {
      openingOwners.add(command.owner());
      clients.add(command.owner());
    }
  }

  private void add(ClientCommand command) {
    clients.add(command.client());
    switch (command) {
      case ClientCommand.OpenImportedAccounts openImportedAccounts ->
          openImportedAccounts.accounts().forEach(this::addOpening);
      case ClientCommand.RestrictClient restrictClient ->
          clientsWithAllAccounts.add(restrictClient.client());
      case ClientCommand.EndClient endClient -> clientsWithAllAccounts.add(endClient.client());
    }
  }

  private void add(OtpCommand command) {
    otpClients.add(command.client());
    if (command instanceof OtpCommand.SendOtp sendOtp) {
      accounts.add(sendOtp.account());
    }
  }

  private void addWithMetadata(AccountId account) {
    accounts.add(account);
    accountsWithMetadata.add(account);
  }
}
