package io.finlego.client.wire;

import io.finlego.client.document.DocumentId;
import io.finlego.client.erasure.DeletionRequest;
import io.finlego.client.importing.ClientImport;
import io.finlego.client.profile.Client;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.CommandId;
import io.finlego.kernel.rejection.Rejection;
import io.finlego.kernel.rejection.RejectionCode;
import io.finlego.schemas.common.RecordRefusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to the caller of a command, before it is encoded. */
public sealed interface Answer {

  /** The command was refused and changed nothing. */
  record Refused(List<Rejection> reasons) implements Answer {}

  /** The API had refused the request before. The command only records this refusal. */
  record RefusedByApi(RecordRefusal refusal) implements Answer {}

  /** The command is done. */
  record Done(Result result) implements Answer {}

  /**
   * The work of the command continues in the ledger. The command is done when the ledger has taken
   * this step.
   *
   * @param result the result for the caller; null if the result comes from the ledger
   */
  record ContinuesInLedger(LedgerStep step, @Nullable Result result) implements Answer {}

  /**
   * An earlier command already began the same import. The caller gets the reply to the command that
   * ends the import.
   */
  record AwaitsConclusion(CommandId conclusion) implements Answer {}

  /** Refuses a command for one reason. */
  static Answer refuse(RejectionCode code, String message) {
    return new Refused(List.of(Rejection.of(code, message)));
  }

  /** The result of a command that was not refused. */
  sealed interface Result {

    record Created(ClientId client) implements Result {}

    /** The state of the client after the command. */
    record State(Client client) implements Result {}

    record Imported(ClientImport concludedImport) implements Result {}

    record Requested(DeletionRequest request) implements Result {}

    /**
     * @param applied whether the report may change the verification of a client
     */
    record Reported(boolean applied) implements Result {}

    record Document(DocumentId document) implements Result {}
  }
}
