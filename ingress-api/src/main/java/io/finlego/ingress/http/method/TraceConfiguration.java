package io.finlego.ingress.http.method;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the servlet container pass {@code TRACE} on to {@link MethodFilter}. If the container
 * itself refused {@code TRACE}, the header {@code Allow} would have the methods of the servlet
 * instead of the methods of the path.
 */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> allowTrace() {
    return factory -> factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
  }
}
