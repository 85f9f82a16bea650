package io.finlego.client.wire;

import io.finlego.client.document.DocumentId;
import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a command's caller, before it is encoded. */
public sealed interface Answer {

  /** The command was refused and changed nothing. */
  record Refused(List<Rejection> reasons) implements Answer {}

  /** The command is done. */
  record Done(Result result) implements Answer {}

  /**
   * The command goes on in the ledger, and is done when the ledger has taken this step.
   *
   * @param result the result for the caller; null if it follows from the ledger's answer
   */
  record GoesOn(LedgerStep step, @Nullable Result result) implements Answer {}

  /** An earlier command does the same. The caller waits for the conclusion of that command. */
  record Awaits(CommandId conclusion) implements Answer {}

  static Answer refuse(RejectionCode code, String message) {
    return new Refused(List.of(Rejection.of(code, message)));
  }

  /** The result of a command. */
  sealed interface Result {

    record Created(ClientId client) implements Result {}

    record State(Client client) implements Result {}

    record Imported(ClientImport concluded) implements Result {}

    record Requested(DeletionRequest request) implements Result {}

    /**
     * @param applied whether the report changed anything that a client's verification depends on
     */
    record Reported(boolean applied) implements Result {}

    record Document(DocumentId document) implements Result {}
  }
}
