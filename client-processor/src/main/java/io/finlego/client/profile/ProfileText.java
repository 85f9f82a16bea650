package io.finlego.client.profile;

/** The text of a profile in a command. The text is a JSON object. */
public sealed interface ProfileText {

  /** A text that the API sealed with the client's key. */
  record Sealed(SealedText text) implements ProfileText {}

  /** A plain text. Earlier releases wrote such texts to the command topic. */
  record Plain(String json) implements ProfileText {}
}
