package io.finlego.ingress.http.json;

import io.finlego.ingress.http.result.ErrorCode;
import java.io.IOException;

/** Thrown if {@link JsonText} refuses a body. The sentence is meant for the caller. */
public final class JsonRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String sentence;

  JsonRefusedException(ErrorCode code, String sentence) {
    super(sentence);
    this.code = code;
    this.sentence = sentence;
  }

  JsonRefusedException(String sentence) {
    this(ErrorCode.MALFORMED_JSON, sentence);
  }

  public ErrorCode code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
