package io.finlego.ingress.ledger.account;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.ledger.AccountSnapshot;
import io.finlego.schemas.reply.AccountSnapshots;
import java.util.List;
import org.springframework.stereotype.Component;

/** Converts the reply of earlier releases, which has whole accounts, into the accounts' places. */
@Component
final class EarlierAccountPlacesView implements ReplyView<AccountSnapshots, List<AccountPlace>> {

  @Override
  public Class<AccountSnapshots> replyType() {
    return AccountSnapshots.class;
  }

  @Override
  public List<AccountPlace> view(AccountSnapshots reply) {
    return AccountPlace.of(reply.getAccounts().stream().map(AccountSnapshot::getId).toList());
  }
}
