package io.finlego.ingress.http.trace;

import jakarta.servlet.ServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a request's trace id, also after its span has ended or if it never had one. */
public final class TraceIds {

  private static final String ATTRIBUTE = TraceIds.class.getName();

  private TraceIds() {}

  /**
   * The request's trace id: 32 hexadecimal digits. A request that was refused before it got an id
   * gets one here.
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
