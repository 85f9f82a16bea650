package io.finlego.ledger.wire;

import io.finlego.kernel.ClientId;
import io.finlego.ledger.account.Restriction;
import io.finlego.ledger.client.ClientCommand;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import io.finlego.schemas.ledger.RestrictClient;
import org.jspecify.annotations.Nullable;

/** Reads the payloads that the client domain sends. */
final class ClientCommandReader {

  private ClientCommandReader() {}

  /** The command, or null if the client domain does not send this payload. */
  static @Nullable ClientCommand read(Object payload) {
    return switch (payload) {
      case RestrictClient restrict ->
          new ClientCommand.RestrictClient(
              new ClientId(restrict.getClientId()),
              restrict.getClientVersion(),
              Restriction.of(restrict.getRestriction().name()));
      case OpenImportedAccounts open ->
          new ClientCommand.OpenImportedAccounts(
              new ClientId(open.getClientId()),
              Restriction.of(open.getRestriction().name()),
              open.getAccounts().stream().map(AccountCommandReader::open).toList());
      case EndClient end ->
          new ClientCommand.EndClient(
              new ClientId(end.getClientId()),
              end.getClosedBefore(),
              end.getEditorUserId(),
              end.getReason());
      default -> null;
    };
  }
}
