package io.finlego.ingress.client.profile;

import io.finlego.ingress.http.result.ApiException;
import io.finlego.ingress.http.result.Fault;
import io.finlego.ingress.http.result.RejectionStatus;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.kernel.rejection.RejectionCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks that a client exists and, if the caller requires this, that the client is active. */
@Component
public final class ActiveClients {

  private static final String ACTIVE = "active";

  private final ClientStates clients;

  ActiveClients(ClientStates clients) {
    this.clients = clients;
  }

  /**
   * Checks that the client exists and is active.
   *
   * @param field the field of the request that has the client's id
   * @throws ApiException 404 {@code clientNotFound}, 409 {@code clientErased} or 409 {@code
   *     clientNotActive}
   */
  public void requireActive(ClientId client, String field) {
    if (!status(client, field).equals(ACTIVE)) {
      throw clients.keyState(client) instanceof ClientKeyState.Erased
          ? refusal(ClientRejectionCode.CLIENT_ERASED, "The client was erased.", field)
          : refusal(ClientRejectionCode.CLIENT_NOT_ACTIVE, "The client is not active.", field);
    }
  }

  /**
   * Checks that the client exists. Its status does not matter.
   *
   * @throws ApiException 404 {@code clientNotFound}
   */
  public void requireExisting(ClientId client, String field) {
    status(client, field);
  }

  /**
   * The refusal of a request whose client does not exist, or whose client the caller may not see.
   */
  public static ApiException notFound(String field) {
    return refusal(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.", field);
  }

  private String status(ClientId client, String field) {
    return clients.status(client).orElseThrow(() -> notFound(field));
  }

  private static ApiException refusal(RejectionCode code, String message, String field) {
    return new ApiException(
        RejectionStatus.of(code.kind()), List.of(new Fault(code.code(), message, field)));
  }
}
