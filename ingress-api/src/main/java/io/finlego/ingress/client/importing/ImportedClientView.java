package io.finlego.ingress.client.importing;

import io.finlego.ingress.command.ReplyView;
import io.finlego.schemas.reply.ClientImported;
import org.springframework.stereotype.Component;

/** Shows the reply to an import. */
@Component
final class ImportedClientView implements ReplyView<ClientImported, ImportedClient> {

  private final AccountViews accounts;

  ImportedClientView(AccountViews accounts) {
    this.accounts = accounts;
  }

  @Override
  public Class<ClientImported> replyType() {
    return ClientImported.class;
  }

  @Override
  public ImportedClient view(ClientImported reply) {
    return new ImportedClient(reply.getClientId(), accounts.of(reply.getAccountIds()));
  }
}
