package io.finlego.ledger.wire;

import io.finlego.ledger.client.ClientCommand;
import io.finlego.processing.Conclusion;
import io.finlego.schemas.Domain;
import io.finlego.schemas.client.ConcludeErasure;
import io.finlego.schemas.client.ConcludeImport;
import io.finlego.schemas.common.Caller;
import io.finlego.schemas.ledger.EndClient;
import io.finlego.schemas.ledger.OpenImportedAccounts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Derives the conclusions of steps that name none. Earlier releases of the client domain sent such
 * steps and derived the conclusion's id themselves, so the same id must be derived here. This class
 * can be deleted 30 days after the last of those releases, when no command topic holds such a step
 * any more.
 */
public final class UnnamedConclusions {

  private static final byte[] NO_CONTEXT = {};

  private UnnamedConclusions() {}

  /** The conclusion of a step; null if no domain waits for the command's end. */
  public static @Nullable Conclusion of(LedgerRequest request) {
    if (!(request instanceof LedgerRequest.OfClient(Caller caller, ClientCommand command))) {
      return null;
    }
    UUID client = command.client().value();
    return switch (command) {
      case ClientCommand.RestrictClient _ -> null;
      case ClientCommand.OpenImportedAccounts _ ->
          new Conclusion(
              Domain.CLIENT,
              client,
              OpenImportedAccounts.class.getSimpleName(),
              caller,
              NO_CONTEXT,
              ConcludeImport.class.getSimpleName());
      case ClientCommand.EndClient end ->
          new Conclusion(
              Domain.CLIENT,
              client,
              EndClient.class.getSimpleName(),
              caller,
              Domain.CLIENT.encode(caller, new ConcludeErasure(client, end.editor(), end.reason())),
              ConcludeErasure.class.getSimpleName());
    };
  }
}
