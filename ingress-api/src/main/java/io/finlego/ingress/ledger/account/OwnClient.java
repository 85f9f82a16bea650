package io.finlego.ingress.ledger.account;

import io.finlego.ingress.access.caller.CurrentCaller;
import io.finlego.ingress.client.profile.ActiveClients;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose accounts a request is about. */
public final class OwnClient {

  private static final String FIELD = "clientId";

  private OwnClient() {}

  /**
   * The client whom a system names; for a front office its own, whom it may name too: another's is
   * not there for it.
   *
   * @throws ApiException 400 if a system names nobody, 404 if a front office names somebody else
   */
  public static ClientId of(CurrentCaller caller, @Nullable UUID named) {
    ClientId own = caller.clientId();
    if (own == null) {
      if (named == null) {
        throw ApiException.invalidField(FIELD, "Is required.");
      }
      return new ClientId(named);
    }
    if (named != null && !named.equals(own.value())) {
      throw ActiveClients.notFound(FIELD);
    }
    return own;
  }
}
