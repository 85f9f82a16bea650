package io.finlego.ingress.client.profile;

import java.util.UUID;

/** Tells whether a client exists and has a key. */
sealed interface ClientKeyState {

  /** The client exists, and this key seals its personal data. */
  record Active(UUID keyId) implements ClientKeyState {}

  /** The client was erased, and its key was destroyed. */
  record Erased() implements ClientKeyState {}

  /** The client does not exist. */
  record Unknown() implements ClientKeyState {}
}
