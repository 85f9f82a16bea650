package io.finlego.ledger.account;

import io.finlego.kernel.Decision;
import io.finlego.kernel.InvalidAmountException;
import io.finlego.kernel.Money;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.ledger.account.AccountCommand.ChangeAccount;
import java.util.List;

/** Decides whether to change name, metadata, status and overdraft limit of an account. */
public final class ChangingAccount {

  private ChangingAccount() {}

  public static Decision<AccountChange.Changed> decide(ChangeAccount command, AccountBooks books) {
    Account account = books.account(command.accountId());
    if (account == null) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_NOT_FOUND, "The account does not exist.");
    }
    if (account.status() == AccountStatus.CLOSED) {
      return Decision.refuse(LedgerRejectionCode.ACCOUNT_CLOSED, "The account is closed.");
    }
    Money limit;
    try {
      limit = requestedLimit(command, account);
    } catch (InvalidAmountException e) {
      return refuse(CommonRejectionCode.INVALID_AMOUNT, String.valueOf(e.getMessage()));
    }
    if (command.overdraftLimit() != null
        && !OverdraftRules.allows(account.type(), !limit.isZero())) {
      return new Decision.Refused<>(List.of(OverdraftRules.rejection()));
    }
    if (!account.isWithinLimit(limit)) {
      return refuse(
          LedgerRejectionCode.OVERDRAFT_IN_USE,
          "`overdraftLimit` must cover what is overdrawn or held at present.");
    }
    AccountStatus status = command.status() == null ? account.status() : command.status();
    return Decision.accept(
        new AccountChange.Changed(
            account.change(status, limit),
            books.details(account.id()).withDescription(command.name(), command.metadata())));
  }

  /** The new limit; the present limit if the command does not change it. */
  private static Money requestedLimit(ChangeAccount command, Account account) {
    if (command.overdraftLimit() == null) {
      return account.overdraftLimit();
    }
    Money limit = command.overdraftLimit().in(account.currency());
    if (limit.isNegative()) {
      throw new InvalidAmountException("The overdraft limit must not be negative.");
    }
    return limit;
  }

  private static Decision<AccountChange.Changed> refuse(RejectionCode code, String message) {
    return new Decision.Refused<>(
        List.of(new Rejection(code, message, OverdraftRules.LIMIT_FIELD)));
  }
}
