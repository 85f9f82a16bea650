package io.finlego.ingress.http.json;

import java.io.IOException;

/** Thrown if {@link JsonText} refuses a body. The sentence is meant for the caller. */
public final class JsonRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String sentence;

  JsonRefusedException(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
