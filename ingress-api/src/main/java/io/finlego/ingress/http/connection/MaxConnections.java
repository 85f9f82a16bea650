package io.finlego.ingress.http.connection;

import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Limits the number of connections by the size of the heap, because even a caller without a token
 * can open connections and send half of a head on each. Further connections wait until others are
 * closed. The setting {@code server.tomcat.max-connections} can lower the limit.
 */
@Configuration(proxyBeanMethods = false)
class MaxConnections {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections(
      ConnectionSettings settings) {
    int maxConnections = settings.maxConnections(Runtime.getRuntime().maxMemory());
    return factory ->
        factory.addConnectorCustomizers(
            connector -> {
              if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
                protocol.setMaxConnections(Math.min(protocol.getMaxConnections(), maxConnections));
              }
            });
  }
}
