package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Currency;
import io.finlego.kernel.Decision;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.AccountCommand.OpenAccount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether to open an account. */
public final class OpeningAccount {

  private OpeningAccount() {}

  /**
   * Decides whether to open an account. A refusal has all reasons that apply.
   *
   * @param properties the properties that the batch assigns to the account if it is opened
   */
  public static Decision<AccountChange.Opened> decide(
      OpenAccount command, OpeningPolicy policy, AssignedProperties properties) {
    Currency currency = availableCurrency(command.currencyCode(), policy);
    List<Rejection> reasons = reasonsAgainst(command, currency);
    if (currency == null || !reasons.isEmpty()) {
      return new Decision.Refused<>(reasons);
    }
    return Decision.accept(
        new AccountChange.Opened(
            openingMovement(command, currency, properties),
            new AccountDetails(
                properties.number(),
                command.type() == AccountType.CLIENT
                    ? properties.number().iban(policy.bankCode())
                    : null,
                command.name() == null ? defaultName(command) : command.name(),
                properties.sortOrder(),
                command.metadata(),
                properties.now(),
                null)));
  }

  private static List<Rejection> reasonsAgainst(OpenAccount command, @Nullable Currency currency) {
    List<Rejection> reasons = new ArrayList<>(0);
    if (currency == null) {
      reasons.add(
          new Rejection(
              LedgerRejectionCode.CURRENCY_NOT_AVAILABLE,
              "Accounts cannot be opened in this currency.",
              "currency"));
    }
    if (command.type() == AccountType.CLIENT && command.owner() == null) {
      reasons.add(
          new Rejection(
              CommonRejectionCode.INVALID_FIELD,
              "`clientId` is required for a client account.",
              "clientId"));
    }
    if (command.type() != AccountType.CLIENT && command.owner() != null) {
      reasons.add(
          new Rejection(
              CommonRejectionCode.INVALID_FIELD,
              "Only a client account has a `clientId`.",
              "clientId"));
    }
    if (!command.overdraftLimit().canBeOverdraftLimit()) {
      reasons.add(
          new Rejection(
              CommonRejectionCode.INVALID_AMOUNT,
              "The overdraft limit is out of range.",
              OverdraftRules.LIMIT_FIELD));
    } else if (!OverdraftRules.allows(command.type(), command.overdraftLimit().count() > 0)) {
      reasons.add(OverdraftRules.rejection());
    }
    return reasons;
  }

  private static @Nullable Currency availableCurrency(String code, OpeningPolicy policy) {
    return policy.currencies().contains(code) ? Currency.find(code) : null;
  }

  private static Movement openingMovement(
      OpenAccount command, Currency currency, AssignedProperties properties) {
    Money zero = Money.zero(currency);
    Account account =
        new Account(
            properties.id(),
            command.owner(),
            command.type(),
            AccountStatus.ACTIVE,
            zero,
            zero,
            command.overdraftLimit().in(currency),
            properties.restriction(),
            0,
            1,
            Instant.EPOCH);
    return new Movement(account, MovementKind.OPENED, null, zero, null, zero);
  }

  private static String defaultName(OpenAccount command) {
    String purpose =
        switch (command.type()) {
          case CLIENT -> "Current account";
          case SETTLEMENT -> "Settlement";
          case SAFEGUARDING -> "Safeguarding";
          case FEES -> "Fees";
          case FX_POSITION -> "FX position";
          case SUSPENSE -> "Suspense";
          case TREASURY -> "Treasury";
        };
    return purpose + " " + command.currencyCode();
  }

  /**
   * The properties of a new account that come from the batch and not from the command.
   *
   * @param sortOrder the place in the owner's list of accounts, counted from 0
   * @param restriction the owner's restriction; {@link Restriction#NONE} if the account has no
   *     owner
   */
  public record AssignedProperties(
      AccountId id, AccountNumber number, int sortOrder, Restriction restriction, Instant now) {}
}
