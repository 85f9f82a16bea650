package io.finlego.ingress.account;

import io.finlego.ingress.client.AccountsShown;
import io.finlego.ingress.visibility.ReadScope;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Accounts by their ids, whoever has them. */
@Component
final class AccountsByIds implements AccountsShown {

  private final Accounts accounts;

  AccountsByIds(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Account> of(List<UUID> ids) {
    return accounts.withIds(new ReadScope.Everything(), ids);
  }
}
