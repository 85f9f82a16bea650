package io.finlego.ingress.ledger.account;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.AccountSnapshots;
import java.util.List;
import org.springframework.stereotype.Component;

/** Converts the ledger's reply about several accounts into the API's accounts. */
@Component
final class AccountsView implements ReplyView<AccountSnapshots, List<Account>> {

  private final AccountView accountView;

  AccountsView(AccountView accountView) {
    this.accountView = accountView;
  }

  @Override
  public Class<AccountSnapshots> replyType() {
    return AccountSnapshots.class;
  }

  @Override
  public List<Account> view(AccountSnapshots reply) {
    return reply.getAccounts().stream().map(accountView::view).toList();
  }
}
