package io.finlego.ingress.client.profile;

import java.util.UUID;

/** The state of a client's key, as the published clients show it. */
sealed interface ClientKeyState {

  /** The client exists, and its data is sealed with this key. */
  record Active(UUID keyId) implements ClientKeyState {}

  /** The client was erased, and its key with it. */
  record Erased() implements ClientKeyState {}

  /** The client does not exist. */
  record Unknown() implements ClientKeyState {}
}
