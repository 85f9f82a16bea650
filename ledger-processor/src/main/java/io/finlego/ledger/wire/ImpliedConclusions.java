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
 * Makes the {@link Conclusion} of a step that has no conclusion header. Earlier releases of the
 * client domain sent such steps. The command that concludes such a step must keep the id that it
 * had in those releases. The command topic keeps commands for 30 days. Therefore this class can be
 * deleted 30 days after the last instance of an earlier release was stopped.
 */
public final class ImpliedConclusions {

  private static final byte[] NO_CONTEXT = {};

  private ImpliedConclusions() {}

  /** The conclusion of a step, or null if no domain waits for the end of the step. */
  public static @Nullable Conclusion of(LedgerRequest request) {
    if (!(request instanceof LedgerRequest.OfClient(Caller caller, ClientCommand command))) {
      return null;
    }
    UUID clientId = command.client().value();
    return switch (command) {
      case ClientCommand.RestrictClient _ -> null;
      case ClientCommand.OpenImportedAccounts _ ->
          new Conclusion(
              Domain.CLIENT,
              clientId,
              OpenImportedAccounts.class.getSimpleName(),
              caller,
              NO_CONTEXT,
              ConcludeImport.class.getSimpleName());
      case ClientCommand.EndClient endClient ->
          new Conclusion(
              Domain.CLIENT,
              clientId,
              EndClient.class.getSimpleName(),
              caller,
              Domain.CLIENT.encode(
                  caller, new ConcludeErasure(clientId, endClient.editor(), endClient.reason())),
              ConcludeErasure.class.getSimpleName());
    };
  }
}
