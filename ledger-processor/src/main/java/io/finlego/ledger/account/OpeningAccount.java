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

/** Opens accounts. */
public final class OpeningAccount {

  private OpeningAccount() {}

  /**
   * Decides the opening of an account.
   *
   * @param place the number, place and restriction that the account gets if it is opened
   */
  public static Decision<AccountChange.Opened> decide(
      OpenAccount command, OpeningTerms terms, Place place) {
    Currency currency = available(command.currencyCode(), terms);
    List<Rejection> reasons = reasonsAgainst(command, currency);
    if (currency == null || !reasons.isEmpty()) {
      return new Decision.Refused<>(reasons);
    }
    return Decision.accept(
        new AccountChange.Opened(
            opening(command, currency, place),
            new AccountDetails(
                place.number(),
                command.type() == AccountType.CLIENT ? place.number().iban(terms.bankCode()) : null,
                command.name() == null ? derivedName(command) : command.name(),
                place.order(),
                command.metadata(),
                place.now(),
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
    if (!command.overdraftLimit().isLimit()) {
      reasons.add(
          new Rejection(
              CommonRejectionCode.INVALID_AMOUNT,
              "The overdraft limit is out of range.",
              "overdraftLimit"));
    }
    return reasons;
  }

  private static @Nullable Currency available(String code, OpeningTerms terms) {
    return terms.currencies().contains(code) ? Currency.find(code) : null;
  }

  private static Movement opening(OpenAccount command, Currency currency, Place place) {
    Money zero = Money.zero(currency);
    Account account =
        new Account(
            place.id(),
            command.owner(),
            command.type(),
            AccountStatus.ACTIVE,
            zero,
            zero,
            command.overdraftLimit().in(currency),
            place.restriction(),
            0,
            1,
            Instant.EPOCH);
    return new Movement(account, MovementKind.OPENED, null, zero, null, zero);
  }

  private static String derivedName(OpenAccount command) {
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
   * The properties that an account gets from the batch when it is opened.
   *
   * @param order the place in the owner's list, from 0
   * @param restriction the owner's restriction
   */
  public record Place(
      AccountId id, AccountNumber number, int order, Restriction restriction, Instant now) {}
}
