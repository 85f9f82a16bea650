package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Determines the client whose accounts a request is about. A system chooses the client in the
 * request. A front-office caller can only choose its own client.
 */
public final class RequestedClient {

  private static final String FIELD = "clientId";

  private RequestedClient() {}

  /**
   * The client of the request.
   *
   * @param requestedId the field {@code clientId} of the request; null if the field is missing. A
   *     system must send the field. For a front-office caller null stands for its own client
   * @throws ApiException 400 if a system does not send the id, 404 if a front-office caller sends
   *     the id of another client
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
