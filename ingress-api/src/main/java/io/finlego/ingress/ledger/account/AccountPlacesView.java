package io.finlego.ingress.ledger.account;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.AccountSnapshots;
import io.finlego.schemas.reply.AccountsReordered;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.stereotype.Component;

/** Converts the ledger's reply about the new order of accounts into the accounts' places. */
@Component
final class AccountPlacesView implements ReplyView<AccountsReordered, List<AccountPlace>> {

  private final EarlierAccountPlacesView earlierView;

  AccountPlacesView(EarlierAccountPlacesView earlierView) {
    this.earlierView = earlierView;
  }

  @Override
  public Class<AccountsReordered> replyType() {
    return AccountsReordered.class;
  }

  @Override
  public List<AccountPlace> view(AccountsReordered reply) {
    return AccountPlace.of(reply.getAccountIds());
  }

  /**
   * Also shows the reply of an earlier release, for a request that is repeated after an upgrade.
   */
  @Override
  public List<AccountPlace> show(SpecificRecord reply) {
    return reply instanceof AccountSnapshots earlierReply
        ? earlierView.view(earlierReply)
        : ReplyView.super.show(reply);
  }
}
