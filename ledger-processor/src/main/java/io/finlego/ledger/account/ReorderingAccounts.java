package io.finlego.ledger.account;

import io.finlego.kernel.AccountId;
import io.finlego.kernel.Decision;
import io.finlego.kernel.rejection.CommonRejectionCode;
import io.finlego.kernel.rejection.LedgerRejectionCode;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.ledger.account.AccountCommand.ReorderAccounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides whether to put the accounts of an owner into a new order. */
public final class ReorderingAccounts {

  private static final String FIELD = "accountIds";

  private ReorderingAccounts() {}

  /**
   * Decides the new order. An accepted decision has a change for each account that moves to another
   * place.
   */
  public static Decision<List<AccountChange.Changed>> decide(
      ReorderAccounts command, AccountBooks books) {
    Rejection reason = reasonAgainst(command, books);
    if (reason != null) {
      return new Decision.Refused<>(List.of(reason));
    }
    List<AccountChange.Changed> changes = new ArrayList<>();
    for (int place = 0; place < command.accountIds().size(); place++) {
      AccountDetails details = books.details(command.accountIds().get(place));
      Account account = books.account(command.accountIds().get(place));
      if (account != null && details.sortOrder() != place) {
        changes.add(
            new AccountChange.Changed(
                account.change(account.status(), account.overdraftLimit()),
                details.withSortOrder(place)));
      }
    }
    return Decision.accept(changes);
  }

  private static @Nullable Rejection reasonAgainst(ReorderAccounts command, AccountBooks books) {
    Set<AccountId> openAccounts =
        books.openAccountsOf(command.owner()).stream()
            .filter(account -> account.isClientAccountOf(command.owner()))
            .map(Account::id)
            .collect(Collectors.toSet());
    Set<AccountId> namedAccounts = new HashSet<>();
    for (int i = 0; i < command.accountIds().size(); i++) {
      AccountId id = command.accountIds().get(i);
      String field = "%s[%s]".formatted(FIELD, i);
      if (!openAccounts.contains(id)) {
        return new Rejection(
            LedgerRejectionCode.ACCOUNT_NOT_FOUND,
            "The client does not have this open account.",
            field);
      }
      if (!namedAccounts.add(id)) {
        return new Rejection(
            CommonRejectionCode.INVALID_FIELD, "The account is named twice.", field);
      }
    }
    return namedAccounts.size() == openAccounts.size()
        ? null
        : new Rejection(
            CommonRejectionCode.INVALID_FIELD,
            "`accountIds` must name all %s open accounts of the client."
                .formatted(openAccounts.size()),
            FIELD);
  }
}
