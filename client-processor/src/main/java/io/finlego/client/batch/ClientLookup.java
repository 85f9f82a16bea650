package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.SealedText;
import io.finlego.client.wire.Answer;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the client of a command, and refuses the command if the client does not exist or is erased.
 */
final class ClientLookup {

  private final ClientBatch batch;

  ClientLookup(ClientBatch batch) {
    this.batch = batch;
  }

  /**
   * Applies the decision to the client, even if the client is erased. Refuses the command if the
   * client does not exist.
   */
  Answer decide(ClientId id, Function<Client, Answer> decision) {
    Client client = batch.clients().get(id);
    return client == null
        ? Answer.refuse(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.")
        : decision.apply(client);
  }

  /**
   * Applies the decision to the client. Refuses the command if the client does not exist or is
   * erased.
   */
  Answer decideUnlessErased(ClientId id, Function<Client, Answer> decision) {
    return decide(id, client -> client.isErased() ? refuseErased() : decision.apply(client));
  }

  /**
   * Applies the decision to the client. Refuses the command if the client does not exist or is
   * erased, or if the command's text is sealed with another key than the client's. Nobody could
   * open such a text with the client's key.
   *
   * @param text the sealed text in the command, or null
   */
  Answer decideUnlessErased(
      ClientId id, @Nullable SealedText text, Function<Client, Answer> decision) {
    return decideUnlessErased(
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
