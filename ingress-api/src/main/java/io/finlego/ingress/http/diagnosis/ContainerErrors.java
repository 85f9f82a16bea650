package io.finlego.ingress.http.diagnosis;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers to requests that the servlet container refuses before it calls a filter, for
 * example because the request line is malformed.
 */
public final class ContainerErrors extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable thrown) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      Envelopes.write(request, response, Failure.ofStatus(status));
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("The caller has closed the connection.", e);
    }
  }
}
