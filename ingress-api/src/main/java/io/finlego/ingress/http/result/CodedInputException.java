package io.finlego.ingress.http.result;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Refuses a value of a body with a code that belongs to the value's type, such as {@code
 * invalidAmount}. The message may be shown to the caller.
 */
public final class CodedInputException extends MismatchedInputException {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String sentence;

  public CodedInputException(JsonParser parser, ErrorCode code, String sentence) {
    super(parser, sentence);
    this.code = code;
    this.sentence = sentence;
  }

  public ErrorCode code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }
}
