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
   * The client asks to be erased.
   *
   * @param reason the reason, in the client's words
   */
  record RequestDeletion(ClientId client, @Nullable SealedText reason) implements ErasureCommand {}

  /**
   * Erase a client if the ledger agrees.
   *
   * @param editor the back-office user who asks
   * @param reason the reason, without personal data
   */
  record EraseClient(ClientId client, UUID editor, String reason) implements ErasureCommand {}

  /** The ledger agrees: the client may be erased, and will never have an account again. */
  record ConcludeErasure(ClientId client, UUID editor, String reason) implements ErasureCommand {}

  /** The ledger does not agree: the client may not be erased. */
  record RefuseErasure(ClientId client, List<Rejection> reasons) implements ErasureCommand {

    public RefuseErasure {
      reasons = List.copyOf(reasons);
    }
  }
}
