package io.finlego.ingress.http.json;

import java.io.IOException;

/** Refuses a document before it is parsed. The sentence may be shown to the caller. */
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
