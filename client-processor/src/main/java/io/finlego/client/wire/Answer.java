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

/** What a command's caller is told, before it is encoded. */
public sealed interface Answer {

  /** The command was refused and changed nothing. */
  record Refused(List<Rejection> reasons) implements Answer {}

  /** The command is done. */
  record Done(Result result) implements Answer {}

  /**
   * The command is done when the ledger has taken a step too.
   *
   * @param result null: the ledger's answer leads to it
   */
  record GoesOn(LedgerStep step, @Nullable Result result) implements Answer {}

  /** An earlier command does the same; that other command ends it. */
  record Awaits(CommandId conclusion) implements Answer {}

  static Answer refuse(RejectionCode code, String message) {
    return new Refused(List.of(Rejection.of(code, message)));
  }

  /** What a command led to. */
  sealed interface Result {

    record Created(ClientId client) implements Result {}

    record State(Client client) implements Result {}

    record Imported(ClientImport concluded) implements Result {}

    record Requested(DeletionRequest request) implements Result {}

    /**
     * @param applied whether the report told something new of a client's verification
     */
    record Reported(boolean applied) implements Result {}

    record Document(DocumentId document) implements Result {}
  }
}
