package io.finlego.standalone;

import io.finlego.client.ClientProcessor;
import io.finlego.ingress.IngressApi;
import io.finlego.ledger.LedgerProcessor;
import io.finlego.reports.ReportsStreams;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The services of a stack. */
enum Service {
  CLIENT_PROCESSOR,
  LEDGER_PROCESSOR,
  REPORTS_STREAMS,
  INGRESS_API;

  /**
   * Returns the Spring application of the service. The processors have no web server, because no
   * part of a standalone stack calls them over HTTP.
   */
  SpringApplicationBuilder application() {
    return switch (this) {
      case CLIENT_PROCESSOR -> ClientProcessor.builder().web(WebApplicationType.NONE);
      case LEDGER_PROCESSOR -> LedgerProcessor.builder().web(WebApplicationType.NONE);
      case REPORTS_STREAMS -> ReportsStreams.builder().web(WebApplicationType.SERVLET);
      case INGRESS_API -> IngressApi.builder().web(WebApplicationType.SERVLET);
    };
  }
}
