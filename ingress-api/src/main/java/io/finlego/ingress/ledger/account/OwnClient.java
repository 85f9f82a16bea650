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
   * own client too; any other client does not exist for it.
   *
   * @throws ApiException 400 if a system does not name a client, 404 if a front office names
   *     another client
   */
  public static ClientId of(CurrentCaller caller, @Nullable UUID requested) {
    ClientId own = caller.clientId();
    if (own == null) {
      if (requested == null) {
        throw ApiException.invalidField(FIELD, "Is required.");
      }
      return new ClientId(requested);
    }
    if (requested != null && !requested.equals(own.value())) {
      throw ActiveClients.notFound(FIELD);
    }
    return own;
  }
}
