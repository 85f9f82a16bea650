package io.finlego.ingress.client.profile;

import io.finlego.ingress.access.personal.ClientKeyReader;
import io.finlego.ingress.access.personal.KeyVault;
import io.finlego.ingress.http.result.ApiException;
import io.finlego.kernel.ClientId;
import io.finlego.kernel.rejection.ClientRejectionCode;
import io.finlego.vault.ClientKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the keys that seal the personal data of clients. */
@Component
public final class ClientKeyring implements ClientKeyReader {

  private final ClientStates clients;
  private final KeyVault vault;

  ClientKeyring(ClientStates clients, KeyVault vault) {
    this.clients = clients;
    this.vault = vault;
  }

  /**
   * The client's key.
   *
   * @throws ApiException 404 {@code clientNotFound} if the client does not exist, or 409 {@code
   *     clientErased}
   */
  public ClientKey requireKey(ClientId client) {
    return vault.find(requireKeyId(client)).orElseThrow(ClientKeyring::clientErased);
  }

  /**
   * The key that seals the reason of a block. If the client's key is lost, the reason gets a key
   * that nobody has: to stop the client's money matters more than to know the reason later.
   *
   * @throws ApiException as for {@link #requireKey(ClientId)}
   */
  ClientKey requireReasonKey(ClientId client) {
    UUID keyId = requireKeyId(client);
    return vault.find(keyId).orElseGet(() -> vault.inPlaceOf(keyId));
  }

  private UUID requireKeyId(ClientId client) {
    return switch (clients.keyState(client)) {
      case ClientKeyState.Active(UUID keyId) -> keyId;
      case ClientKeyState.Erased _ -> throw clientErased();
      case ClientKeyState.Unknown _ ->
          throw ApiException.of(ClientRejectionCode.CLIENT_NOT_FOUND, "There is no such client.");
    };
  }

  /** The refusal of a request whose client was erased. */
  static ApiException clientErased() {
    return ApiException.of(ClientRejectionCode.CLIENT_ERASED, "The client was erased.");
  }

  @Override
  public Optional<ClientKey> ofClient(ClientId client) {
    return switch (clients.keyState(client)) {
      case ClientKeyState.Active(UUID keyId) -> vault.find(keyId);
      case ClientKeyState.Erased _, ClientKeyState.Unknown _ -> Optional.empty();
    };
  }

  @Override
  public Map<UUID, ClientKey> findAll(Collection<UUID> ids) {
    return vault.findAll(ids);
  }
}
