package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Determines the client whose accounts a request is about. */
public final class OwnClient {

  private static final String FIELD = "clientId";

  private OwnClient() {}

  /**
   * The client that a system names, or the front office's own client. A front office may name its
   * own client too; any other client counts as not existing.
   *
   * @throws ApiException 400 if a system does not name a client, 404 if a front office names
   *     another client
   */
  public static ClientId of(CurrentCaller caller, @Nullable UUID requestedId) {
    ClientId ownId = caller.clientId();
    if (ownId == null) {
      if (requestedId == null) {
        throw ApiException.invalidField(FIELD, "Is required.");
      }
      return new ClientId(requestedId);
    }
    if (requestedId != null && !requestedId.equals(ownId.value())) {
      throw ActiveClients.notFound(FIELD);
    }
    return ownId;
  }
}
