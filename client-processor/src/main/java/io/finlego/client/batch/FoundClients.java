package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.SealedText;
import io.finlego.client.wire.Answer;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client that a command names. Refuses the command if the client does not exist or is
 * erased.
 */
final class FoundClients {

  private final ClientBatch batch;

  FoundClients(ClientBatch batch) {
    this.batch = batch;
  }

  /**
   * Decides a command on a client. The client may be erased. Refuses the command if the client does
   * not exist.
   */
  Answer decide(ClientId id, Function<Client, Answer> decision) {
    Client client = batch.clients().get(id);
    return client == null
        ? Answer.refuse(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.")
        : decision.apply(client);
  }

  /**
   * Decides a command on a client. Refuses the command if the client does not exist or is erased.
   */
  Answer decideReadable(ClientId id, Function<Client, Answer> decision) {
    return decide(id, client -> client.isErased() ? refuseErased() : decision.apply(client));
  }

  /**
   * Decides a command on a client. Refuses the command if the client does not exist or is erased,
   * or if the command's text is sealed with a key that is not the client's, because nobody could
   * open such a text with the client's key.
   *
   * @param text the sealed text that the command brings, or null
   */
  Answer decideReadable(ClientId id, @Nullable SealedText text, Function<Client, Answer> decision) {
    return decideReadable(
        id,
        client ->
            text == null || text.keyId().equals(client.requiredSealedProfile().keyId())
                ? decision.apply(client)
                : refuseErased());
  }

  /** Refuses a command because its client is erased. */
  static Answer refuseErased() {
    return Answer.refuse(ClientRejectionCode.CLIENT_ERASED, "The client was erased.");
  }
}
