package io.finlego.client.profile;

/** A profile as a command brings it, a JSON object. */
public sealed interface ProfileText {

  /** Sealed by its sender with the client's key. */
  record Sealed(SealedText text) implements ProfileText {}

  /** Readable by everybody, as earlier releases left it on the log. */
  record Plain(String json) implements ProfileText {}
}
