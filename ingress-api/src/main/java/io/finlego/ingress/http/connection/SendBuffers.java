package io.finlego.ingress.http.connection;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Bounds the send buffer of every connection. The container cuts a caller off if it could write
 * nothing for {@code server.tomcat.connection-timeout}, and Linux lets it write again only when
 * about a third of the buffer is free. Left to itself, Linux grows the buffer to some megabytes: a
 * caller that steadily takes a long statement, but less than a third of that in this time, would be
 * cut off as if it took nothing. {@code findings/tomcat-steady-reader.sh} shows it.
 */
@Configuration(proxyBeanMethods = false)
class SendBuffers {

  /** Enough for fast callers; slow ones need to take some 16 kB a second. */
  private static final String BYTES = Integer.toString(128 * 1024);

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedSendBuffers() {
    return factory ->
        factory.addConnectorCustomizers(
            connector -> connector.setProperty("socket.txBufSize", BYTES));
  }
}
