package io.finlego.ingress.http.diagnosis;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers to requests that the servlet container refuses before it calls a filter, for
 * example because the request line is malformed. If the address or the headers are too long, the
 * container sets status 400. This class answers 414 or 431 instead.
 */
public final class ContainerErrors extends ErrorReportValve {

  /**
   * The message of the container's exception for an address or headers that are too long. This
   * exception has no type of its own.
   */
  private static final String TOO_LONG =
      StringManager.getManager(Http11InputBuffer.class)
          .getString("iib.requestheadertoolarge.error");

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Envelopes.write(request, response, failure(request, status, thrown));
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("The caller has closed the connection.", e);
    }
  }

  private static Failure failure(Request request, int status, @Nullable Throwable thrown) {
    if (thrown == null || !TOO_LONG.equals(thrown.getMessage())) {
      return Failure.ofStatus(status);
    }
    boolean isInAddress = request.getCoyoteRequest().requestURI().isNull();
    return Failure.ofStatus(isInAddress ? 414 : 431);
  }
}
