package io.finlego.ingress.ledger.account;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.AccountSnapshots;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns the ledger's reply into several accounts. */
@Component
final class AccountsView implements ReplyView<AccountSnapshots, List<Account>> {

  private final AccountView view;

  AccountsView(AccountView view) {
    this.view = view;
  }

  @Override
  public Class<AccountSnapshots> replyType() {
    return AccountSnapshots.class;
  }

  @Override
  public List<Account> view(AccountSnapshots reply) {
    return reply.getAccounts().stream().map(view::view).toList();
  }
}
