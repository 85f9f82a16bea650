package io.finlego.ingress.client.profile;

import java.util.UUID;

/** What the published clients say of a client's key. */
sealed interface ClientKeyState {

  /** The client is there, and its data is sealed with this key. */
  record Active(UUID keyId) implements ClientKeyState {}

  /** The client was erased, and its key with it. */
  record Erased() implements ClientKeyState {}

  /** There is no such client. */
  record Unknown() implements ClientKeyState {}
}
