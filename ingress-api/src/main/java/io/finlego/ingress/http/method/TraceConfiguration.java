package io.finlego.ingress.http.method;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Lets {@code TRACE} through to {@link MethodFilter}. The container's own refusal would allow the
 * methods of the servlet, whatever the path has.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> traceReachesTheFilter() {
    return factory -> factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
  }
}
