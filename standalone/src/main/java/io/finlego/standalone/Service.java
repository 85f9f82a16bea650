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
   * The service's application. A processor gets no web server, because nothing in a standalone
   * stack calls it over HTTP.
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
