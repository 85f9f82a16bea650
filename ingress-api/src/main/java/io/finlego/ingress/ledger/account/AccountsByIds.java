package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.visibility.ReadScope;
import io.finlego.ingress.client.importing.AccountViews;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the accounts of any client by their ids. */
@Component
final class AccountsByIds implements AccountViews {

  private final Accounts accounts;

  AccountsByIds(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public List<Account> of(List<UUID> ids) {
    return accounts.withIds(new ReadScope.Everything(), ids);
  }
}
