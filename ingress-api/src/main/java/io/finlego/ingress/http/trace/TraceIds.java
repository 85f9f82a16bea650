package io.finlego.ingress.http.trace;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the trace id of a request, even if the request's span has ended or never existed. */
public final class TraceIds {

  private static final String ATTRIBUTE = TraceIds.class.getName();

  private TraceIds() {}

  /**
   * The request's trace id, which has 32 hexadecimal digits. If the request has no trace id yet,
   * because it was refused early, this method gives it a random id.
   */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String traceId) {
      return traceId;
    }
    String traceId = random();
    remember(request, traceId);
    return traceId;
  }

  static void remember(ServletRequest request, String traceId) {
    request.setAttribute(ATTRIBUTE, traceId);
  }

  private static String random() {
    byte[] bytes = new byte[16];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
