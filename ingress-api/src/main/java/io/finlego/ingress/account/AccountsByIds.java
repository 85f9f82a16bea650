package io.finlego.ingress.account;

import io.finlego.ingress.client.AccountsShown;
import io.finlego.ingress.visibility.ReadScope;
import io.finlego.kernel.AccountId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Few accounts, each by its id. */
@Component
final class AccountsByIds implements AccountsShown {

  private final Accounts accounts;

  AccountsByIds(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Account> of(List<UUID> ids) {
    return ids.stream()
        .flatMap(id -> accounts.find(new ReadScope.Everything(), new AccountId(id)).stream())
        .toList();
  }
}
