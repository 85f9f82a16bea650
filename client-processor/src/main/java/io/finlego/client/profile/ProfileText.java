package io.finlego.client.profile;

/** A profile as a command brings it, a JSON object. */
public sealed interface ProfileText {

  /** A text that its sender sealed with the client's key. */
  record Sealed(SealedText text) implements ProfileText {}

  /** A text that everybody can read. Earlier releases wrote such texts to the command topic. */
  record Plain(String json) implements ProfileText {}
}
