package io.finlego.ingress.ledger.account;

import io.finlego.ingress.command.ReplyView;
import io.finlego.kernel.Currency;
import io.finlego.schemas.ledger.AccountSnapshot;
import org.springframework.stereotype.Component;

/** Converts the ledger's reply about one account into the API's account. */
@Component
final class AccountView implements ReplyView<AccountSnapshot, Account> {

  @Override
  public Class<AccountSnapshot> replyType() {
    return AccountSnapshot.class;
  }

  @Override
  public Account view(AccountSnapshot reply) {
    Account.Funds funds =
        new Account.Funds(
            reply.getBalance(),
            reply.getHeld(),
            reply.getOverdraftLimit(),
            Currency.of(reply.getCurrency()));
    return new Account(
        reply.getId(),
        reply.getClientId(),
        reply.getAccountNumber(),
        reply.getIban(),
        reply.getCurrency(),
        reply.getType().name(),
        reply.getName(),
        reply.getStatus().name(),
        reply.getOrder(),
        funds.balanceInMajor(),
        funds.heldInMajor(),
        funds.availableInMajor(),
        funds.overdraftLimitInMajor(),
        reply.getMetadata(),
        reply.getOpenedAt(),
        reply.getClosedAt(),
        reply.getVersion(),
        null);
  }
}
