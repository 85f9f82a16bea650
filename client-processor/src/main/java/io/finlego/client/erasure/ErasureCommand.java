package io.finlego.client.erasure;

import io.finlego.client.profile.SealedText;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.Rejection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command on the erasure of a client. */
public sealed interface ErasureCommand {

  ClientId client();

  /**
   * Record that a client wants to be erased.
   *
   * @param reason the reason in the client's words, or null
   */
  record RequestDeletion(ClientId client, @Nullable SealedText reason) implements ErasureCommand {}

  /**
   * Erase a client if the ledger agrees.
   *
   * @param editor the back-office user who sent the command
   * @param reason the reason, without personal data
   */
  record EraseClient(ClientId client, UUID editor, String reason) implements ErasureCommand {}

  /**
   * Erase a client after the ledger has agreed. The ledger will never open an account for the
   * client again.
   */
  record ConcludeErasure(ClientId client, UUID editor, String reason) implements ErasureCommand {}

  /** Refuse to erase a client, because the ledger has refused. */
  record RefuseErasure(ClientId client, List<Rejection> reasons) implements ErasureCommand {

    public RefuseErasure {
      reasons = List.copyOf(reasons);
    }
  }
}
