package io.finlego.client.batch;

import io.finlego.client.profile.Client;
import io.finlego.client.profile.SealedText;
import io.finlego.client.wire.Answer;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the clients that commands name, or says why a command cannot be decided. */
final class FoundClients {

  private final ClientBatch batch;

  FoundClients(ClientBatch batch) {
    this.batch = batch;
  }

  /** Decides a command on a client that exists, erased or not. */
  Answer decide(ClientId id, Function<Client, Answer> decision) {
    Client client = batch.clients().get(id);
    return client == null
        ? Answer.refuse(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.")
        : decision.apply(client);
  }

  /** Decides a command on a client that exists and is not erased. */
  Answer decideReadable(ClientId id, Function<Client, Answer> decision) {
    return decide(id, client -> client.isErased() ? erased() : decision.apply(client));
  }

  /**
   * Decides a command on a client that exists and is not erased. The command's text must be sealed
   * with the client's own key, because nobody could ever read it otherwise.
   */
  Answer decideReadable(ClientId id, @Nullable SealedText text, Function<Client, Answer> decision) {
    return decideReadable(
        id,
        client ->
            text == null || text.keyId().equals(client.requiredSealed().keyId())
                ? decision.apply(client)
                : erased());
  }

  static Answer erased() {
    return Answer.refuse(ClientRejectionCode.CLIENT_ERASED, "The client was erased.");
  }
}
