package io.finlego.ledger.wire;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import org.jspecify.annotations.Nullable;

/** Translates the Avro payloads of commands that the client domain sends to the ledger. */
final class ClientCommandReader {

  private ClientCommandReader() {}

  /**
   * The command in the payload, or null if the client domain does not send this kind of payload.
   */
  static @Nullable ClientCommand read(Object payload) {
    return switch (payload) {
      case RestrictClient restrictClient ->
          new ClientCommand.RestrictClient(
              new ClientId(restrictClient.getClientId()),
              restrictClient.getClientVersion(),
              Restriction.of(restrictClient.getRestriction().name()));
      case OpenImportedAccounts openImportedAccounts ->
          new ClientCommand.OpenImportedAccounts(
              new ClientId(openImportedAccounts.getClientId()),
              Restriction.of(openImportedAccounts.getRestriction().name()),
              openImportedAccounts.getAccounts().stream()
                  .map(AccountCommandReader::openAccount)
                  .toList());
      case EndClient endClient ->
          new ClientCommand.EndClient(
              new ClientId(endClient.getClientId()),
              endClient.getClosedBefore(),
              endClient.getEditorUserId(),
              endClient.getReason());
      default -> null;
    };
  }
}
